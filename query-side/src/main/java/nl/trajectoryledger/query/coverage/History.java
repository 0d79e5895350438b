package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Entitlement.BeforeRulebook;
import nl.trajectoryledger.query.rulebook.Entitlement.CalendarYear;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.Entitlement.Interventions;
import nl.trajectoryledger.query.rulebook.Entitlement.NotCovered;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentTotal;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentWindow;
import nl.trajectoryledger.query.rulebook.Entitlement.Unlimited;
import nl.trajectoryledger.query.rulebook.Scope;

import java.time.LocalDate;

/** Whether the treatments before the ledger's own are missing for a counter. */
final class History {

    private final PatientCase patient;
    private final Counters counters;

    History(PatientCase patient, Counters counters) {
        this.patient = patient;
        this.counters = counters;
    }

    /** Missing on any trajectory of a counter that the patient's trajectories share. */
    boolean missing(TrajectoryCase trajectory, Standing standing, LocalDate day) {
        if (!isShared(standing, day)) {
            return trajectory.historyMissing(day);
        }
        return patient.trajectories().stream()
                .filter(one -> one.historyMissing(day))
                .anyMatch(one -> counters.concerns(standing.version(), one, day));
    }

    private boolean isShared(Standing standing, LocalDate day) {
        return switch (standing.entitlement()) {
            case TreatmentWindow window -> window.scope() == Scope.PATIENT;
            case ClassYears _ -> true;
            case TreatmentTotal _ -> patient.sharesTotal(standing.rule(), day);
            case FirstTreatments _,
                    CalendarYear _,
                    Interventions _,
                    Unlimited _,
                    NotCovered _,
                    BeforeRulebook _ ->
                    false;
        };
    }

    /** Whether a verdict under the rule needs the history. */
    static boolean isNeeded(Standing standing) {
        var clause = standing.clause();
        return standing.entitlement().hasNumber() || (clause != null && clause.startsAtTreatment());
    }
}
