package nl.trajectoryledger.deploy.histories;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Choices that a seed decides. */
final class Chance {

    /** First and last days of rules, limits, codes and years, and leap days. */
    private static final List<LocalDate> TURNS =
            List.of(
                    LocalDate.of(2010, 12, 31),
                    LocalDate.of(2011, 1, 1),
                    LocalDate.of(2011, 12, 31),
                    LocalDate.of(2012, 2, 29),
                    LocalDate.of(2017, 1, 1),
                    LocalDate.of(2018, 1, 1),
                    LocalDate.of(2018, 12, 31),
                    LocalDate.of(2019, 1, 1),
                    LocalDate.of(2019, 10, 1),
                    LocalDate.of(2020, 2, 29),
                    LocalDate.of(2020, 7, 18),
                    LocalDate.of(2020, 12, 31),
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2024, 2, 29),
                    LocalDate.of(2024, 6, 30),
                    LocalDate.of(2024, 7, 1),
                    LocalDate.of(2024, 12, 31),
                    LocalDate.of(2025, 1, 1),
                    LocalDate.of(2026, 1, 1));

    private final Random random;
    private final boolean ties;
    private final Set<String> taken = new HashSet<>();

    /**
     * @param ties whether two facts of one kind may have one day, so that the ledger's order
     *     decides between them
     */
    Chance(long seed, boolean ties) {
        // Neighbouring seeds give alike first numbers.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.ties = ties;
    }

    boolean ties() {
        return ties;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    LocalDate turn() {
        return of(TURNS);
    }

    LocalDate within(LocalDate from, int days) {
        return from.plusDays(upTo(days));
    }

    /** The day, or without ties the first from it on which no fact of the kind happened. */
    LocalDate free(String kind, LocalDate day) {
        var found = day;
        while (!ties && !taken.add(kind + found)) {
            found = found.plusDays(1);
        }
        return found;
    }
}
