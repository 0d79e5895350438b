package nl.trajectoryledger.events.codes;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an edition of the DCSPH list says: of each code, and in Dutch of its two pairs of digits.
 *
 * @param locations the first two digits, each with what it names
 * @param pathologies the last two digits, each with what it names
 */
public record DcsphContent(
        Map<DcsphCode, DcsphEntry> entries,
        Map<String, String> locations,
        Map<String, String> pathologies) {

    private static final String LOCATION = "location";
    private static final String PATHOLOGY = "pathology";
    private static final String CODE = "code";
    private static final List<String> HEADING =
            List.of(
                    "kind",
                    "code",
                    "label_nl",
                    "closed_from",
                    "restriction",
                    "clauses",
                    "adult",
                    "minor_physio",
                    "minor_exercise",
                    "body_side");

    public DcsphContent {
        entries = Map.copyOf(entries);
        locations = Map.copyOf(locations);
        pathologies = Map.copyOf(pathologies);
    }

    static DcsphContent builtIn() {
        return new DcsphContent(
                CodeTable.read("dcsph.csv", DcsphContent::code, DcsphContent::entry),
                CodeTable.read("dcsph-locations.csv", DcsphContent::digits, DcsphContent::label),
                CodeTable.read("dcsph-pathologies.csv", DcsphContent::digits, DcsphContent::label));
    }

    /** The one text that stands for this content: CSV, its rows in order. */
    public String canonical() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADING);
            write(csv, LOCATION, locations);
            write(csv, PATHOLOGY, pathologies);
            new TreeMap<>(entries).values().forEach(entry -> csv.writeRecord(cells(entry)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, String kind, Map<String, String> labels) {
        new TreeMap<>(labels)
                .forEach(
                        (digits, label) ->
                                csv.writeRecord(kind, digits, label, "", "", "", "", "", "", ""));
    }

    private static String[] cells(DcsphEntry entry) {
        var closed = entry.closedFrom();
        return new String[] {
            CODE,
            entry.code().value(),
            "",
            closed == null ? "" : closed.toString(),
            entry.restriction(),
            words(entry.clauses()),
            words(entry.adult()),
            words(entry.minorPhysio()),
            words(entry.minorExercise()),
            entry.bodySide() ? "yes" : ""
        };
    }

    private static String words(Collection<? extends Comparable<?>> codes) {
        return codes.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }

    /** Reads what {@link #canonical} wrote. */
    public static DcsphContent parse(String canonical) {
        var entries = new HashMap<DcsphCode, DcsphEntry>();
        Map<String, Map<String, String>> labels =
                Map.of(LOCATION, new HashMap<>(), PATHOLOGY, new HashMap<>());
        for (var row : CsvReader.builder().ofNamedCsvRecord(canonical)) {
            var kind = row.getField("kind");
            if (kind.equals(CODE)) {
                entries.put(code(row), entry(row));
            } else {
                requireNonNull(labels.get(kind), kind).put(digits(row), label(row));
            }
        }
        return new DcsphContent(
                entries,
                requireNonNull(labels.get(LOCATION)),
                requireNonNull(labels.get(PATHOLOGY)));
    }

    private static DcsphCode code(NamedCsvRecord row) {
        return new DcsphCode(row.getField("code"));
    }

    private static String digits(NamedCsvRecord row) {
        return row.getField("code");
    }

    private static String label(NamedCsvRecord row) {
        return row.getField("label_nl");
    }

    private static DcsphEntry entry(NamedCsvRecord row) {
        return new DcsphEntry(
                code(row),
                date(row.getField("closed_from")),
                row.getField("restriction"),
                CodeTable.words(row.getField("clauses"), ListClause::new),
                CodeTable.words(row.getField("adult"), EntitlementCode::new),
                CodeTable.words(row.getField("minor_physio"), EntitlementCode::new),
                CodeTable.words(row.getField("minor_exercise"), EntitlementCode::new),
                row.getField("body_side").equals("yes"));
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
