package nl.trajectoryledger.deploy.histories;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A story told in two ways that the ledger must answer alike.
 *
 * @param story the facts as they came
 * @param retold the same in another order, or with facts that must make no difference
 * @param day a day of the story
 */
record Trial(List<Statement> story, List<Statement> retold, LocalDate day) {

    /**
     * A smallest trial that still fails: facts are left out as long as one can be, many at once
     * first. Facts that stand in the retold story only stay.
     */
    Trial smallest(Predicate<Trial> fails) {
        var small = this;
        for (int size = story.size() / 2; size > 0; size /= 2) {
            for (int from = small.story.size() - size; from >= 0; from -= size) {
                var smaller = small.without(from, from + size);
                if (smaller.isAccepted() && fails.test(smaller)) {
                    small = smaller;
                    from = Math.min(from, small.story.size());
                }
            }
        }
        return small.story.size() < story.size() ? small.smallest(fails) : small;
    }

    private Trial without(int from, int until) {
        var left =
                Door.accepted(
                        IntStream.range(0, story.size())
                                .filter(i -> i < from || i >= until)
                                .mapToObj(story::get)
                                .toList());
        var gone = new HashSet<>(story);
        left.forEach(gone::remove);
        return new Trial(left, retold.stream().filter(said -> !gone.contains(said)).toList(), day);
    }

    /** Whether the ledger refuses no fact that it accepted in the story. */
    boolean isAccepted() {
        return Door.accepted(retold).containsAll(story);
    }

    /**
     * The retold story as a scenario file, for {@code ledger check}.
     *
     * @param expected lines of expectations
     */
    String asScenario(String name, List<String> expected) {
        boolean inOrder =
                IntStream.range(1, retold.size())
                        .noneMatch(
                                i ->
                                        retold.get(i)
                                                .recorded()
                                                .isBefore(retold.get(i - 1).recorded()));
        return "scenario: %s%nfacts:%n%sexpect:%n%s"
                .formatted(
                        name,
                        retold.stream()
                                .map(said -> "  - %s%n".formatted(said.inScenario(inOrder)))
                                .collect(Collectors.joining()),
                        expected.stream().map("  - %s%n"::formatted).collect(Collectors.joining()));
    }
}
