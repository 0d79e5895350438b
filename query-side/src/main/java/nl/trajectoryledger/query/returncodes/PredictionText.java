package nl.trajectoryledger.query.returncodes;

import static java.util.stream.Collectors.toUnmodifiableMap;

import nl.trajectoryledger.query.coverage.ClaimLine;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.prose.Phrases;
import nl.trajectoryledger.query.prose.Prose;
import nl.trajectoryledger.query.prose.Texts;
import nl.trajectoryledger.query.trace.Remark;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Says why a return code is to be expected. */
final class PredictionText {

    private static final Map<Locale, Phrases> PHRASES =
            Prose.LANGUAGES.stream()
                    .collect(
                            toUnmodifiableMap(
                                    one -> one, one -> new Phrases(PredictionText.class, one)));

    private PredictionText() {}

    static Texts of(Cause cause, ClaimLine line) {
        return Texts.of(locale -> phrases(locale).say(remark(cause, line, locale)));
    }

    /** What to do with a line all the same. */
    static Texts sendAnyway() {
        return Texts.of(locale -> phrases(locale).say(Remark.of("send-anyway")));
    }

    private static Remark remark(Cause cause, ClaimLine line, Locale locale) {
        var derived = line.derived();
        return Remark.of("cause." + cause)
                .with("diagnosis", line.diagnosis().code())
                .with("inForce", replaced(line) ? line.inForce() : "none")
                .with("date", line.session().date())
                .with("stated", orDash(line.entitlement()))
                .with("derived", orDash(derived == null ? null : derived.entitlementCode()))
                .withAll("permitted", line.permitted())
                .with("performance", orDash(line.performance()))
                .with("verdict", derived == null ? "-" : sentence(derived, locale));
    }

    private static boolean replaced(ClaimLine line) {
        return !line.inForce().equals(line.diagnosis().code());
    }

    private static String sentence(Outcome derived, Locale locale) {
        var said = Prose.in(locale).verdict(derived);
        return said.substring(0, 1).toUpperCase(locale) + said.substring(1);
    }

    private static Object orDash(@Nullable Object value) {
        return value == null ? "-" : value;
    }

    private static Phrases phrases(Locale locale) {
        return Objects.requireNonNull(PHRASES.get(locale));
    }
}
