package nl.trajectoryledger.command.retention;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The terms of retention, each from the day on which it came into force.
 *
 * @param all in the order of these days
 */
record RetentionTerms(List<RetentionTerm> all) {

    private static final String TABLE = "retention-terms.csv";

    RetentionTerms {
        all = List.copyOf(all);
    }

    /** The terms that ship with the ledger. */
    static RetentionTerms builtIn() {
        var stream = RetentionTerms.class.getResourceAsStream(TABLE);
        try (var reader =
                        new InputStreamReader(
                                Objects.requireNonNull(stream, TABLE), StandardCharsets.UTF_8);
                var rows =
                        CsvReader.builder()
                                .commentStrategy(CommentStrategy.SKIP)
                                .ofNamedCsvRecord(reader)) {
            return new RetentionTerms(rows.stream().map(RetentionTerms::term).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static RetentionTerm term(NamedCsvRecord row) {
        var from = row.getField("valid_from");
        return new RetentionTerm(
                from.isEmpty() ? null : LocalDate.parse(from),
                Integer.parseInt(row.getField("years")),
                row.getField("article"),
                row.getField("publication"));
    }

    /** The term that counts for a file: the one in force on the day on which it ends. */
    RetentionTerm of(LocalDate lastChange) {
        for (int i = 0; i < all.size() - 1; i++) {
            if (!all.get(i + 1).inForce(lastChange.plusYears(all.get(i).years()))) {
                return all.get(i);
            }
        }
        return all.getLast();
    }

    /** The first day on which a file that was last changed on a day may be erased. */
    LocalDate allowedFrom(LocalDate lastChange) {
        return lastChange.plusYears(of(lastChange).years()).plusDays(1);
    }

    /** A file that was changed later than this may not be erased on a day, whatever the term. */
    LocalDate latestChange(LocalDate day) {
        return day.minusYears(all.stream().mapToInt(RetentionTerm::years).min().orElseThrow());
    }
}
