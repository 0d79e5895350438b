package nl.trajectoryledger.events.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The uniform DCSPH list of Vektis through time: editions, each in force from its first day until
 * the day before the next one's.
 */
public final class DcsphList {

    private static final DcsphList BUILT_IN = new DcsphList(List.of(DcsphEdition.builtIn()));

    private final List<DcsphEdition> latestFirst;
    private final String hash;

    private DcsphList(List<DcsphEdition> latestFirst) {
        this.latestFirst = List.copyOf(latestFirst);
        this.hash =
                DcsphEdition.sha256(
                        editions().stream()
                                .map(one -> "%s %s\n".formatted(one.validFrom(), one.hash()))
                                .collect(Collectors.joining()));
    }

    /** The one edition that ships with the ledger. */
    public static DcsphList builtIn() {
        return BUILT_IN;
    }

    /** The list with one more edition, which takes the place of one that begins on its day. */
    public DcsphList with(DcsphEdition edition) {
        var all = new ArrayList<>(latestFirst);
        all.removeIf(edition::beginsWith);
        all.add(edition);
        var oldestFirst =
                Comparator.comparing(
                        DcsphEdition::validFrom,
                        Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
        all.sort(oldestFirst.reversed());
        return new DcsphList(all);
    }

    /** The list without the editions that came into force after one of them, if it has that one. */
    public Optional<DcsphList> upTo(String edition) {
        return latestFirst.stream()
                .filter(one -> one.name().equals(edition))
                .findFirst()
                .map(last -> latestFirst.subList(latestFirst.indexOf(last), latestFirst.size()))
                .map(DcsphList::new);
    }

    /** The editions in the order in which they come into force. */
    public List<DcsphEdition> editions() {
        return latestFirst.reversed();
    }

    /** The names of the editions, each with its first day. */
    public String name() {
        return editions().stream().map(DcsphEdition::toString).collect(Collectors.joining(", "));
    }

    /** SHA-256 over the first days and the hashes of the editions, in lower-case hexadecimal. */
    public String hash() {
        return hash;
    }

    /** The edition in force on a day. */
    public Optional<DcsphEdition> edition(LocalDate day) {
        return latestFirst.stream().filter(edition -> edition.begunBy(day)).findFirst();
    }

    /** The day before the first edition that begins after a day, if one does. */
    public Optional<LocalDate> lastDayAfter(LocalDate day) {
        return editions().stream()
                .flatMap(edition -> Optional.ofNullable(edition.validFrom()).stream())
                .filter(day::isBefore)
                .findFirst()
                .map(next -> next.minusDays(1));
    }

    /**
     * What the list says of a code by the edition in force on a day. A code that an edition no
     * longer has is closed from that edition on; one that only a later edition has is unknown.
     */
    public Optional<DcsphEntry> find(DcsphCode code, LocalDate day) {
        LocalDate gone = null;
        for (var edition : latestFirst) {
            if (!edition.begunBy(day)) {
                continue;
            }
            var entry = edition.entries().get(code);
            if (entry != null) {
                return Optional.of(gone == null ? entry : DcsphEntry.closed(code, gone));
            }
            gone = edition.validFrom();
        }
        return Optional.empty();
    }

    /** The same, where a code that is unknown on the day is as one that was never open. */
    public DcsphEntry entry(DcsphCode code, LocalDate day) {
        return find(code, day).orElseGet(() -> DcsphEntry.closed(code, LocalDate.MIN));
    }

    /** Location and pathology in Dutch, as the latest edition that names them words them. */
    public String label(DcsphCode code) {
        return "%s, %s"
                .formatted(
                        label(DcsphContent::pathologies, code.value().substring(2)),
                        label(DcsphContent::locations, code.value().substring(0, 2)));
    }

    private String label(Function<DcsphContent, Map<String, String>> part, String digits) {
        return latestFirst.stream()
                .flatMap(
                        edition ->
                                Optional.ofNullable(part.apply(edition.content()).get(digits))
                                        .stream())
                .findFirst()
                .orElse("?");
    }
}
