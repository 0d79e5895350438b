package nl.trajectoryledger.query.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds few changes that suffice: of all changes between two states, a part from which nothing can
 * be left out (delta debugging after Zeller and Hildebrandt, 2002).
 */
final class SmallestCause {

    private SmallestCause() {}

    /**
     * @param changes all changes, which together suffice
     * @param suffices whether some of them lead to the same result as all
     */
    static <T> List<T> of(List<T> changes, Predicate<List<T>> suffices) {
        var cause = List.copyOf(changes);
        int size = cause.size();
        while (size >= 1 && !cause.isEmpty()) {
            var smaller = withoutOnePart(cause, Math.min(size, cause.size()), suffices);
            if (smaller.size() < cause.size()) {
                cause = smaller;
            } else {
                size = Math.min(size, cause.size()) / 2;
            }
        }
        return cause;
    }

    private static <T> List<T> withoutOnePart(
            List<T> cause, int size, Predicate<List<T>> suffices) {
        for (int from = 0; from < cause.size(); from += size) {
            var rest = new ArrayList<>(cause.subList(0, from));
            rest.addAll(cause.subList(Math.min(cause.size(), from + size), cause.size()));
            if (suffices.test(rest)) {
                return List.copyOf(rest);
            }
        }
        return cause;
    }
}
