package nl.trajectoryledger.query.returncodes;

import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.query.prose.Texts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What the claims of a file come to.
 *
 * @param lines claims, those that cannot be read included
 * @param withoutCode those to which no return code is to be expected
 * @param unreadable those that cannot be read
 * @param codes the return codes, each with the number of lines
 */
public record PredictedFile(int lines, int withoutCode, int unreadable, List<Count> codes) {

    /** Of a file without claims. */
    public static final PredictedFile NONE = new PredictedFile(0, 0, 0, List.of());

    public PredictedFile {
        codes = List.copyOf(codes);
    }

    /**
     * A return code and how often it is to be expected.
     *
     * @param code null for a rejection of which no source names the code
     * @param possible where it may come or not
     */
    public record Count(@Nullable ReturnCode code, int certain, int possible) {

        private Count plus(boolean isCertain) {
            return isCertain
                    ? new Count(code, certain + 1, possible)
                    : new Count(code, certain, possible + 1);
        }

        private String order() {
            return code == null ? "" : code.value();
        }
    }

    /** With one more claim. */
    public PredictedFile plus(List<PredictedCode> expected) {
        var counts = new ArrayList<>(codes);
        expected.forEach(each -> add(each, counts));
        counts.sort(Comparator.comparing(Count::order));
        return new PredictedFile(
                lines + 1, withoutCode + (expected.isEmpty() ? 1 : 0), unreadable, counts);
    }

    /** With one more claim that cannot be read, whether its answer is known or not. */
    public PredictedFile plusUnreadable(List<PredictedCode> expected) {
        var with = plus(expected);
        return new PredictedFile(with.lines(), withoutCode, unreadable + 1, with.codes());
    }

    private static void add(PredictedCode expected, List<Count> counts) {
        var before =
                counts.stream()
                        .filter(count -> Objects.equals(count.code(), expected.code()))
                        .findFirst()
                        .orElseGet(() -> new Count(expected.code(), 0, 0));
        counts.remove(before);
        counts.add(before.plus(expected.certain()));
    }

    /** The same as a sentence. */
    public Texts text() {
        return PredictionText.of(this);
    }
}
