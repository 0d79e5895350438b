package nl.trajectoryledger.query.rulebook;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.dossier.Measure;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a rule gives while it is in force: the few kinds of counting the law knows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entitlement.FirstTreatments.class, name = "first-treatments"),
    @JsonSubTypes.Type(value = Entitlement.TreatmentTotal.class, name = "treatment-total"),
    @JsonSubTypes.Type(value = Entitlement.TreatmentWindow.class, name = "treatment-window"),
    @JsonSubTypes.Type(value = Entitlement.ClassYears.class, name = "class-years"),
    @JsonSubTypes.Type(value = Entitlement.CalendarYear.class, name = "calendar-year"),
    @JsonSubTypes.Type(value = Entitlement.Interventions.class, name = "interventions"),
    @JsonSubTypes.Type(value = Entitlement.Unlimited.class, name = "unlimited"),
    @JsonSubTypes.Type(value = Entitlement.NotCovered.class, name = "not-covered"),
    @JsonSubTypes.Type(value = Entitlement.BeforeRulebook.class, name = "before-rulebook")
})
public sealed interface Entitlement {

    /** Whether a number of treatments bears on the verdict, so that history must be known. */
    default boolean hasNumber() {
        return switch (this) {
            case FirstTreatments _,
                    TreatmentTotal _,
                    TreatmentWindow _,
                    ClassYears _,
                    CalendarYear _ ->
                    true;
            case Interventions _, Unlimited _, NotCovered _, BeforeRulebook _ -> false;
        };
    }

    /**
     * The first treatments of a trajectory are left to the patient, the rest is paid.
     *
     * @param limit how many are left to the patient
     * @param earlierLimits smaller limits for trajectories that reached them before a day
     * @param excludedCode entitlement code of the first treatments
     * @param paidCode entitlement code beyond them
     * @param admission what makes the entitlement hold at all; null if nothing special
     */
    record FirstTreatments(
            int limit,
            List<EarlierLimit> earlierLimits,
            EntitlementCode excludedCode,
            EntitlementCode paidCode,
            @Nullable Admission admission)
            implements Entitlement {

        public FirstTreatments {
            earlierLimits = earlierLimits == null ? List.of() : List.copyOf(earlierLimits);
        }
    }

    /**
     * A number of treatments, once.
     *
     * @param maximum number of treatments of the trajectory
     */
    record TreatmentTotal(int maximum, EntitlementCode code) implements Entitlement {}

    /**
     * A number of treatments in a window of months that opens at the first of them.
     *
     * @param maximum number of treatments in the window
     * @param months length of the window
     * @param scope whose treatments share the window
     * @param next what may follow when the window has ended
     * @param nextCode entitlement code in an extension; null where there is none
     * @param extension the assessment that opens an extension; null where there is none
     */
    record TreatmentWindow(
            int maximum,
            int months,
            Scope scope,
            Next next,
            EntitlementCode code,
            @Nullable EntitlementCode nextCode,
            @Nullable Measure extension)
            implements Entitlement {}

    /**
     * Years of months from the first treatment, each with a number by the class on the day.
     *
     * @param months length of a year
     * @param classes number and codes by class
     */
    record ClassYears(int months, List<ClassNumbers> classes) implements Entitlement {

        public ClassYears {
            classes = classes == null ? List.of() : List.copyOf(classes);
        }

        /** What a class gives on a day, if the class exists. */
        public Optional<ClassNumbers> of(String label, LocalDate day) {
            return classes.stream()
                    .filter(numbers -> numbers.label().equals(label) && numbers.holdsOn(day))
                    .findFirst();
        }
    }

    /**
     * A number of treatments of the trajectory in a calendar year, more if an assessment of that
     * year says so.
     *
     * @param maximum number of treatments
     * @param extended number with the extension
     * @param extension the assessment that extends
     */
    record CalendarYear(int maximum, int extended, Measure extension, EntitlementCode code)
            implements Entitlement {}

    /** One intervention of a patient in a number of months. */
    record Interventions(int months) implements Entitlement {}

    /**
     * No number.
     *
     * @param code entitlement code; null where none is known
     */
    record Unlimited(@Nullable EntitlementCode code) implements Entitlement {}

    /** The basic insurance gives nothing. */
    record NotCovered() implements Entitlement {}

    /** Another rule held then, which this rulebook does not have. */
    record BeforeRulebook() implements Entitlement {}
}
