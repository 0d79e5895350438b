package nl.trajectoryledger.query.stream;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A share of everyone's streams that is read at once: those in one partition of the event table, or
 * in a large one those with ids in an even share of all ids.
 *
 * @param partition name of the partition
 * @param part which share of it, from 0
 * @param of how many shares there are of it
 */
public record Slice(String partition, int part, int of) {

    /** As many values as the first four digits of an id have, which are as random as ids are. */
    private static final int IDS = 1 << 16;

    static List<Slice> sharesOf(List<String> partitions, long shares) {
        int of = Math.clamp(shares, 1, IDS);
        return IntStream.range(0, of)
                .boxed()
                .flatMap(part -> partitions.stream().map(name -> new Slice(name, part, of)))
                .toList();
    }

    /** What tells its streams from the others of the partition. */
    String condition() {
        return part + 1 == of
                ? "stream >= '%s'".formatted(first(part))
                : "stream >= '%s' and stream < '%s'".formatted(first(part), first(part + 1));
    }

    private String first(int part) {
        return "%04x0000-0000-0000-0000-000000000000".formatted((long) part * IDS / of);
    }

    @Override
    public String toString() {
        return of == 1 ? partition : "%s %d/%d".formatted(partition, part + 1, of);
    }
}
