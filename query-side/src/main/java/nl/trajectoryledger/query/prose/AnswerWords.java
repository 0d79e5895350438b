package nl.trajectoryledger.query.prose;

import nl.trajectoryledger.query.coverage.Outcome;

import java.util.ArrayList;
import java.util.Map;

/** An answer in the words of one language. */
final class AnswerWords {

    private final Phrases phrases;

    AnswerWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The verdict with its reasons and the payer. */
    String verdict(Outcome outcome) {
        var parts = new ArrayList<String>();
        parts.add(phrases.say("verdict." + outcome.verdict()));
        outcome.reasons().stream()
                .sorted()
                .map(reason -> phrases.say("reason." + reason))
                .forEach(parts::add);
        if (outcome.payer() != null) {
            parts.add(phrases.say("paid-by." + outcome.payer()));
        }
        return String.join("; ", parts);
    }

    /** The answer that something leads to. */
    String said(String what, Outcome outcome) {
        var code = outcome.entitlementCode();
        var verdict =
                code == null
                        ? verdict(outcome)
                        : verdict(outcome)
                                + "; "
                                + phrases.say("claimed-as", Map.of("code", code.value()));
        return outcome.number() == null
                ? phrases.say("outcome", Map.of("what", what, "verdict", verdict))
                : phrases.say(
                        "outcome.numbered",
                        Map.of("what", what, "number", outcome.number(), "verdict", verdict));
    }
}
