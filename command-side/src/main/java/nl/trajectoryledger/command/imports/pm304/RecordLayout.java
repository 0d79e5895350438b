package nl.trajectoryledger.command.imports.pm304;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Where the fields of a record stand, by the name under which the ledger reads them. */
final class RecordLayout {

    private static final Map<String, Map<String, Place>> RECORDS = read();

    private RecordLayout() {}

    /**
     * Where a field stands.
     *
     * @param from the first position, counted from 0
     */
    record Place(int from, int until) {

        int width() {
            return until - from;
        }
    }

    /** Whether the standard has a record of this kind. */
    static boolean knows(String kind) {
        return RECORDS.containsKey(kind);
    }

    /** Where a field of a record stands. */
    static Place of(String kind, String key) {
        return requireNonNull(requireNonNull(RECORDS.get(kind), kind).get(key), key);
    }

    private static Map<String, Map<String, Place>> read() {
        var stream = requireNonNull(RecordLayout.class.getResourceAsStream("records.csv"));
        try (var reader = new InputStreamReader(stream, UTF_8);
                var rows =
                        CsvReader.builder()
                                .commentStrategy(CommentStrategy.SKIP)
                                .ofNamedCsvRecord(reader)) {
            return rows.stream()
                    .collect(groupingBy(row -> row.getField("record")))
                    .entrySet()
                    .stream()
                    .collect(toMap(Map.Entry::getKey, record -> places(record.getValue())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Place> places(List<NamedCsvRecord> fields) {
        return fields.stream()
                .filter(field -> !field.getField("key").isEmpty())
                .collect(toMap(field -> field.getField("key"), RecordLayout::place));
    }

    private static Place place(NamedCsvRecord field) {
        return new Place(
                Integer.parseInt(field.getField("from")) - 1,
                Integer.parseInt(field.getField("until")));
    }
}
