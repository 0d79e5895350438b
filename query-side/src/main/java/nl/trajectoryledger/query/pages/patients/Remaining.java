package nl.trajectoryledger.query.pages.patients;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.rulebook.Reason;

import org.springframework.context.MessageSource;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many treatments are left, in one sentence. */
final class Remaining {

    private final MessageSource texts;
    private final Locale locale;

    Remaining(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /**
     * The sentence.
     *
     * @param next what is answered about a next treatment
     */
    String of(TrajectoryCoverage answer, Outcome next) {
        return switch (next.verdict()) {
            case BASIC -> basic(answer, next);
            case FIRST_N -> first(answer);
            case EXHAUSTED -> exhausted(answer, next);
            case CONDITION_UNMET -> say("left.unmet", reasons(next));
            case NOT_BASIC -> say("left.not-basic");
            case UNDETERMINED -> say("left.unknown", reasons(next));
        };
    }

    private String basic(TrajectoryCoverage answer, Outcome next) {
        if (next.reasons().contains(Reason.AUTHORISED)) {
            return say("left.authorised");
        }
        var limit = answer.limit();
        var remaining = answer.remaining();
        if (limit == null || remaining == null) {
            return until("left.unlimited", answer);
        }
        return remaining == 0
                ? until("left.beyond-first", answer, limit)
                : until("left.counted", answer, remaining, limit);
    }

    private String first(TrajectoryCoverage answer) {
        return say(
                "left.first", requireNonNull(answer.remaining()), requireNonNull(answer.limit()));
    }

    private String exhausted(TrajectoryCoverage answer, Outcome next) {
        var reasons = next.reasons();
        var used = answer.used();
        var limit = answer.limit();
        if (reasons.contains(Reason.MAXIMUM_REACHED) && used != null && limit != null) {
            return until("left.used", answer, Math.min(used, limit), limit);
        }
        boolean over =
                reasons.contains(Reason.WINDOW_ENDED) || reasons.contains(Reason.TERM_EXPIRED);
        return over && answer.windowUntil() != null
                ? say("left.over", answer.windowUntil())
                : say("left.none", reasons(next));
    }

    /** The sentence with the last day it holds, where there is one. */
    private String until(String key, TrajectoryCoverage answer, Object... values) {
        LocalDate until = answer.windowUntil();
        if (until == null || answer.next() == Verdict.UNDETERMINED) {
            return say(key, values);
        }
        return say("left.until", say(key, values), until);
    }

    private String reasons(Outcome next) {
        return next.reasons().stream()
                .map(reason -> say("reason." + reason))
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values, locale);
    }
}
