package nl.trajectoryledger.events.dossier;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** What was assessed, and the values it may take. */
public enum Measure {
    @JsonProperty("gold-class")
    GOLD_CLASS("gold-class", Kind.CHOICE, "A", "B", "B1", "B2", "C", "D"),
    @JsonProperty("functional-limitation")
    FUNCTIONAL_LIMITATION("functional-limitation", Kind.CHOICE, "severe", "moderate", "none"),
    @JsonProperty("study-participation")
    STUDY_PARTICIPATION("study-participation", Kind.FLAG),
    @JsonProperty("insufficient-result")
    INSUFFICIENT_RESULT("insufficient-result", Kind.FLAG),
    @JsonProperty("second-term")
    SECOND_TERM("second-term", Kind.FLAG),
    @JsonProperty("trias-persists")
    TRIAS_PERSISTS("trias-persists", Kind.FLAG),
    @JsonProperty("underlying-condition")
    UNDERLYING_CONDITION("underlying-condition", Kind.FLAG),
    @JsonProperty("fall-risk")
    FALL_RISK("fall-risk", Kind.CHOICE, "high", "moderate", "low"),
    @JsonProperty("conservative-treatment-ended")
    CONSERVATIVE_TREATMENT_ENDED("conservative-treatment-ended", Kind.DAY),
    @JsonProperty("radiotherapy-ended")
    RADIOTHERAPY_ENDED("radiotherapy-ended", Kind.DAY),
    @JsonProperty("hospital-discharged")
    HOSPITAL_DISCHARGED("hospital-discharged", Kind.DAY),
    @JsonProperty("prom")
    PROM("prom", Kind.SCORE);

    /**
     * The form of the value: one of a few words, true or false, a day, or a score of a
     * questionnaire.
     */
    public enum Kind {
        CHOICE,
        FLAG,
        DAY,
        SCORE
    }

    private final String label;
    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives an immutable set.
    private final Set<String> choices;

    Measure(String label, Kind kind, String... choices) {
        this.label = label;
        this.kind = kind;
        this.choices = Set.of(choices);
    }

    /** The form of this measure's value. */
    public Kind kind() {
        return kind;
    }

    /** Whether the text is a value of this measure. */
    public boolean allows(String value) {
        return switch (kind) {
            case CHOICE -> choices.contains(value);
            case FLAG -> value.equals("true") || value.equals("false");
            case DAY -> isDay(value);
            case SCORE -> value.matches("-?[0-9]{1,6}([.][0-9]{1,4})?");
        };
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    /** The name as files and answers write it. */
    @Override
    public String toString() {
        return label;
    }
}
