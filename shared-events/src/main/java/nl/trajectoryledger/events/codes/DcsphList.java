package nl.trajectoryledger.events.codes;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The uniform DCSPH list of Vektis: all 4,824 codes with status, clauses and permitted codes. */
public final class DcsphList {

    private static final DcsphList BUILT_IN =
            new DcsphList(
                    CodeTable.read("dcsph.csv", DcsphList::code, DcsphList::entry),
                    CodeTable.read("dcsph-locations.csv", DcsphList::key, DcsphList::label),
                    CodeTable.read("dcsph-pathologies.csv", DcsphList::key, DcsphList::label));

    private final Map<DcsphCode, DcsphEntry> entries;
    private final Map<String, String> locations;
    private final Map<String, String> pathologies;

    private DcsphList(
            Map<DcsphCode, DcsphEntry> entries,
            Map<String, String> locations,
            Map<String, String> pathologies) {
        this.entries = entries;
        this.locations = locations;
        this.pathologies = pathologies;
    }

    /** The edition that ships with the ledger: valid per 2024-07-01, version 4.5 to 4.7. */
    public static DcsphList builtIn() {
        return BUILT_IN;
    }

    /** Every code of the list. */
    public Map<DcsphCode, DcsphEntry> entries() {
        return entries;
    }

    /** What the list says of a code, if it knows it. */
    public Optional<DcsphEntry> find(DcsphCode code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** Location and pathology in Dutch, as the list words them. */
    public String label(DcsphCode code) {
        return "%s, %s"
                .formatted(
                        pathologies.getOrDefault(code.value().substring(2), "?"),
                        locations.getOrDefault(code.value().substring(0, 2), "?"));
    }

    private static DcsphCode code(NamedCsvRecord row) {
        return new DcsphCode(row.getField("code"));
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("code");
    }

    private static String label(NamedCsvRecord row) {
        return row.getField("label_nl");
    }

    private static DcsphEntry entry(NamedCsvRecord row) {
        var closed = row.getField("closed_from");
        return new DcsphEntry(
                code(row),
                closed.isEmpty() ? null : LocalDate.parse(closed),
                row.getField("restriction"),
                CodeTable.words(row.getField("clauses"), ListClause::new),
                CodeTable.words(row.getField("adult"), EntitlementCode::new),
                CodeTable.words(row.getField("minor_physio"), EntitlementCode::new),
                CodeTable.words(row.getField("minor_exercise"), EntitlementCode::new),
                row.getField("body_side").equals("yes"));
    }
}
