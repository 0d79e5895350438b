package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.PerformanceKind;

import java.time.LocalDate;

/** The treatment that a trace is about, with the rule of its day. */
record Asked(TrajectoryCase trajectory, Treatment treatment, Standing standing) {

    LocalDate day() {
        return treatment.date();
    }

    /** Whether it is a session of a group; one that is only asked about is not. */
    boolean isOfGroup() {
        return isOf(PerformanceKind.GROUP_TREATMENT);
    }

    boolean isLong() {
        return isOf(PerformanceKind.LONG_TREATMENT);
    }

    private boolean isOf(PerformanceKind kind) {
        var session = treatment.session();
        return session != null && session.kind() == kind;
    }
}
