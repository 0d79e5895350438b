package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.rulebook.Parameters;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.rulebook.Scope;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** One patient as far as can be seen on a cut-off day, judged by one rulebook. */
final class PatientCase {

    private static final int MAJORITY = 18;

    private final Rulebook rulebook;
    private final @Nullable LocalDate birthDate;
    private final @Nullable LocalDate ofAge;
    private final Insurance insurance;
    private final List<TrajectoryCase> trajectories;

    PatientCase(PatientHistory history, Rulebook rulebook, LocalDate cutoff) {
        this.rulebook = rulebook;
        var registration = history.registration();
        this.birthDate = registration == null ? null : registration.birthDate().value();
        this.ofAge = birthDate == null ? null : birthday(birthDate, MAJORITY);
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
        return birthDate == null ? MAJORITY : Period.between(birthDate, day).getYears();
    }

    boolean isMinor(LocalDate day) {
        return ofAge != null && day.isBefore(ofAge);
    }

    private static LocalDate birthday(LocalDate born, int years) {
        var day = born.plusYears(years);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }
}
