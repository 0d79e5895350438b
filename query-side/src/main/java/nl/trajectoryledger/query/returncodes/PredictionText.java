package nl.trajectoryledger.query.returncodes;

import static java.util.stream.Collectors.joining;
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
import java.util.stream.Stream;

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

    /** Of a line of which nothing more is known. */
    static Texts of(Cause cause) {
        return of(Remark.of("cause." + cause));
    }

    /** What to do with a line all the same. */
    static Texts sendAnyway() {
        return of(Remark.of("send-anyway"));
    }

    /** What the lines of a file come to, in one sentence. */
    static Texts of(PredictedFile file) {
        return Texts.of(locale -> sentence(file, phrases(locale)));
    }

    private static String sentence(PredictedFile file, Phrases said) {
        var lines =
                Remark.of("file.lines")
                        .with("lines", file.lines())
                        .with("clean", file.withoutCode())
                        .with("unreadable", file.unreadable());
        return Stream.concat(Stream.of(lines), file.codes().stream().map(PredictionText::remark))
                .map(said::say)
                .collect(joining("; "));
    }

    private static Remark remark(PredictedFile.Count count) {
        return Remark.of("file.code")
                .with("code", count.code() == null ? "none" : count.code())
                .with("certain", count.certain())
                .with("possible", count.possible());
    }

    private static Texts of(Remark remark) {
        return Texts.of(locale -> phrases(locale).say(remark));
    }

    private static Remark remark(Cause cause, ClaimLine line, Locale locale) {
        var derived = line.derived();
        return Remark.of("cause." + cause)
                .with("diagnosis", line.diagnosis().code())
                .with("inForce", replaced(line) ? line.inForce() : "none")
                .with("date", line.session().date())
                .with("stated", orNone(line.entitlement()))
                .with("derived", orNone(derived == null ? null : derived.entitlementCode()))
                .withAll("permitted", line.permitted())
                .with("performance", orNone(line.performance()))
                .with("verdict", derived == null ? "none" : sentence(derived, locale));
    }

    private static boolean replaced(ClaimLine line) {
        return !line.inForce().equals(line.diagnosis().code());
    }

    private static String sentence(Outcome derived, Locale locale) {
        var said = Prose.in(locale).verdict(derived);
        return said.substring(0, 1).toUpperCase(locale) + said.substring(1);
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? "none" : value;
    }

    private static Phrases phrases(Locale locale) {
        return Objects.requireNonNull(PHRASES.get(locale));
    }
}
