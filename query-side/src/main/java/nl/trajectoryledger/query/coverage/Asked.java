package nl.trajectoryledger.query.coverage;

import java.time.LocalDate;

/** The treatment that a trace is about, with the rule of its day. */
record Asked(TrajectoryCase trajectory, Treatment treatment, Standing standing) {

    LocalDate day() {
        return treatment.date();
    }
}
