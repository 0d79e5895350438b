package nl.trajectoryledger.query.returncodes;

import nl.trajectoryledger.events.codes.CodeLists;
import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.query.coverage.ClaimLine;
import nl.trajectoryledger.query.prose.Texts;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A return code to be expected, told to a person.
 *
 * @param code null where no source says which
 * @param meaning what COD954 says of the code
 * @param certain whether it follows from what the ledger knows
 * @param tie how the cause is tied to the code
 * @param source where that stands
 */
public record PredictedCode(
        @Nullable ReturnCode code,
        @Nullable Texts meaning,
        Cause cause,
        boolean certain,
        Texts why,
        Tie tie,
        String source) {

    static PredictedCode of(Prediction prediction, ClaimLine line) {
        return of(prediction, PredictionText.of(prediction.cause(), line));
    }

    /** What is to be expected of a claim line in which a field cannot be read. */
    public static Optional<PredictedCode> ofUnreadable(String field) {
        return ReturnCodes.ofUnreadable(field)
                .map(each -> of(each, PredictionText.of(each.cause())));
    }

    private static PredictedCode of(Prediction prediction, Texts why) {
        var cause = prediction.cause();
        return new PredictedCode(
                cause.code(),
                meaning(cause.code()),
                cause,
                prediction.certain(),
                why,
                cause.tie(),
                cause.source());
    }

    private static @Nullable Texts meaning(@Nullable ReturnCode code) {
        return code == null
                ? null
                : CodeLists.find(code)
                        .map(entry -> new Texts(entry.meaningNl(), entry.meaningEn()))
                        .orElse(null);
    }
}
