package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.rulebook.Parameters;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.rulebook.Scope;

import java.time.LocalDate;
import java.util.List;

/** One patient as far as can be seen on a cut-off day, judged by one rulebook. */
final class PatientCase {

    private static final int MAJORITY = 18;

    private final Rulebook rulebook;
    private final PatientHistory history;
    private final Insurance insurance;
    private final List<TrajectoryCase> trajectories;

    PatientCase(PatientHistory history, Rulebook rulebook, LocalDate cutoff) {
        this.rulebook = rulebook;
        this.history = history;
        this.insurance = new Insurance(history.insurances(), cutoff);
        this.trajectories =
                history.trajectories().stream()
                        .map(trajectory -> new TrajectoryCase(trajectory, rulebook.codes(), cutoff))
                        .toList();
    }

    Rulebook rulebook() {
        return rulebook;
    }

    /** What the insurer of a day has set, or the rulebook for it. */
    Parameters parameters(LocalDate day) {
        return rulebook.parameters().on(day, insurance.insurerOn(day));
    }

    /** Whether the total of a rule is one for all trajectories of the patient on a day. */
    boolean sharesTotal(RuleName rule, LocalDate day) {
        return rule == RuleName.PELVIC_INCONTINENCE
                && parameters(day).pelvicScope().value().scope() == Scope.PATIENT;
    }

    Insurance insurance() {
        return insurance;
    }

    List<TrajectoryCase> trajectories() {
        return trajectories;
    }

    /** Age in whole years; who is born on 29 February has a birthday on 1 March in other years. */
    int age(LocalDate day) {
        return history.age(day).orElse(MAJORITY);
    }

    /** Whether of the age only as much is known as the rules ask for. */
    boolean isErased() {
        return history.isErased();
    }

    boolean isMinor(LocalDate day) {
        return age(day) < MAJORITY;
    }
}
