package nl.trajectoryledger.command.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import nl.trajectoryledger.events.dossier.Measure;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Map;

/** The value of an assessment in the form it was stated in. */
public sealed interface MeasuredValue {

    /** True or false. */
    record Flag(@JsonValue boolean value) implements MeasuredValue {}

    /** One of the words of a measure, or a day. */
    record Text(@JsonValue String value) implements MeasuredValue {}

    /** The score of a questionnaire. */
    record Score(String instrument, BigDecimal score) implements MeasuredValue {

        // Beyond this a number written out in full could fill the memory.
        private static final int DIGITS = 40;

        public Score {
            score = score.stripTrailingZeros();
            if (instrument.isBlank()) {
                throw new IllegalArgumentException("instrument is empty");
            }
            if (score.precision() + Math.abs(score.scale()) > DIGITS) {
                throw new IllegalArgumentException("score has more than 40 digits");
            }
        }
    }

    /** Reads true or false, a text, or an object of instrument and score. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MeasuredValue of(Object value) {
        return switch (value) {
            case Boolean flag -> new Flag(flag);
            case String text -> new Text(text);
            case Map<?, ?> fields
                    when fields.size() == 2
                            && fields.get("instrument") instanceof String instrument
                            && fields.get("score") instanceof Number score ->
                    new Score(instrument, new BigDecimal(score.toString()));
            default ->
                    throw new IllegalArgumentException(
                            "a value is true, false, a text, or an object of a text instrument and"
                                    + " a number score");
        };
    }

    /** The value of a stored assessment. */
    static MeasuredValue stored(Measure measure, String value, @Nullable String instrument) {
        return switch (measure.kind()) {
            case FLAG -> new Flag(value.equals("true"));
            case CHOICE, DAY -> new Text(value);
            case SCORE -> new Score(instrument == null ? "?" : instrument, new BigDecimal(value));
        };
    }

    /** The value as it is stored. */
    default String text() {
        return switch (this) {
            case Flag flag -> String.valueOf(flag.value());
            case Text words -> words.value();
            case Score score -> score.score().toPlainString();
        };
    }

    /** The questionnaire, of a score. */
    default @Nullable String questionnaire() {
        return this instanceof Score score ? score.instrument() : null;
    }

    /** Whether the measure takes a value of this form and content. */
    default boolean fits(Measure measure) {
        return switch (measure.kind()) {
            case FLAG -> this instanceof Flag;
            case CHOICE, DAY -> this instanceof Text && measure.allows(text());
            case SCORE -> this instanceof Score && measure.allows(text());
        };
    }
}
