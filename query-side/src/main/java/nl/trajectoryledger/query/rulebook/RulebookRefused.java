package nl.trajectoryledger.query.rulebook;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** A rulebook cannot be as its file says; every problem found is named. */
public final class RulebookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RulebookRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What cannot be right. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that cannot be right.
     *
     * @param piece key of the piece of the rulebook, or the place in the file
     * @param value as read; null if it is missing
     * @param expected what should stand there
     */
    public record Problem(
            String file, String piece, String field, @Nullable Object value, String expected) {

        @Override
        public String toString() {
            return "%s: %s: %s: %s; expected %s"
                    .formatted(file, piece, field, value == null ? "missing" : value, expected);
        }
    }
}
