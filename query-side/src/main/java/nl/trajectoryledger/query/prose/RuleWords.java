package nl.trajectoryledger.query.prose;

import nl.trajectoryledger.query.trace.ParameterUsed;
import nl.trajectoryledger.query.trace.RuleSource;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;

/** A rule and its numbers in the words of one language. */
final class RuleWords {

    private final Phrases phrases;

    RuleWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The rule as in force, with where it stands. */
    String version(RuleSource source) {
        return phrases.say(
                "rule.version",
                Map.of(
                        "label", phrases.isDutch() ? source.labelNl() : source.labelEn(),
                        "article", source.article(),
                        "publication", source.publication(),
                        "period", period(source.validFrom(), source.validUntil())));
    }

    private String period(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null) {
            return until == null
                    ? phrases.say("period.always")
                    : phrases.say("period.until", Map.of("until", until));
        }
        return until == null
                ? phrases.say("period.from", Map.of("from", from))
                : phrases.say("period.between", Map.of("from", from, "until", until));
    }

    /** A number, date or choice, with its time and source. */
    String parameter(ParameterUsed used) {
        var parts = new ArrayList<String>();
        var unit = used.unit().isEmpty() ? "" : " " + phrases.say("unit." + used.unit());
        parts.add(
                phrases.say(
                        "parameter",
                        Map.of(
                                "parameter",
                                phrases.say("name." + used.parameter()),
                                "value",
                                used.value() + unit)));
        parts.add(period(used.validFrom(), used.validUntil()));
        if (used.insurer() != null) {
            parts.add(phrases.say("parameter.of-insurer", Map.of("insurer", used.insurer())));
        }
        parts.add(used.source());
        return String.join("; ", parts);
    }
}
