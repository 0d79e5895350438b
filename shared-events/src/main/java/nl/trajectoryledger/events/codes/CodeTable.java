package nl.trajectoryledger.events.codes;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a code list that ships with the ledger: CSV with its source in the comment lines on top.
 */
final class CodeTable {

    private CodeTable() {}

    static <K, V> Map<K, V> read(
            String file, Function<NamedCsvRecord, K> key, Function<NamedCsvRecord, V> value) {
        var stream = CodeTable.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("the code list " + file + " is missing");
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var rows =
                        CsvReader.builder()
                                .commentStrategy(CommentStrategy.SKIP)
                                .ofNamedCsvRecord(reader)) {
            Map<K, V> table = new LinkedHashMap<>();
            rows.forEach(row -> table.put(key.apply(row), value.apply(row)));
            return Map.copyOf(table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static <T> Set<T> words(String cell, Function<String, T> word) {
        return Stream.of(cell.split(" "))
                .filter(part -> !part.isEmpty())
                .map(word)
                .collect(Collectors.toUnmodifiableSet());
    }
}
