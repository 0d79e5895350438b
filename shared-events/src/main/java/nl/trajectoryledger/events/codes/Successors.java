package nl.trajectoryledger.events.codes;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The codes that may follow a closed DCSPH code. No official table exists but for the codes named
 * on the cover sheet of the list: all others are suggestions that a person must confirm.
 *
 * @param stated successors that the list itself names
 * @param computed open codes of the same pathology: those of the same region first
 */
public record Successors(List<DcsphCode> stated, List<DcsphCode> computed) {

    private static final Successors NONE = new Successors(List.of(), List.of());

    private static final Map<DcsphCode, Successors> BY_CODE =
            CodeTable.read(
                    "dcsph-successors.csv",
                    row -> new DcsphCode(row.getField("code")),
                    row ->
                            new Successors(
                                    codes(row.getField("stated")),
                                    Stream.of("same_region", "generalised")
                                            .flatMap(column -> codes(row.getField(column)).stream())
                                            .distinct()
                                            .toList()));

    public Successors {
        stated = List.copyOf(stated);
        computed = List.copyOf(computed);
    }

    /** The successors of a closed code; none if the list has no suggestion. */
    public static Successors of(DcsphCode closed) {
        return BY_CODE.getOrDefault(closed, NONE);
    }

    /** Every candidate, the stated ones first. */
    public List<DcsphCode> candidates() {
        return Stream.concat(stated.stream(), computed.stream()).distinct().toList();
    }

    private static List<DcsphCode> codes(String cell) {
        return List.copyOf(new TreeSet<>(CodeTable.words(cell, DcsphCode::new)));
    }
}
