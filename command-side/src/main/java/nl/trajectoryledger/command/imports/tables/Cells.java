package nl.trajectoryledger.command.imports.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of a table and its cells. */
final class Cells {

    /** What office software writes in the Netherlands, and elsewhere. */
    static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    /**
     * What some spreadsheet would run instead of showing it, after blanks and in full width too.
     */
    private static final Pattern FORMULA =
            Pattern.compile("\\t.*|\\h*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private static final String AS_TEXT = "'";

    private Cells() {}

    /** The cells of a line; empty if its quotation marks do not match. */
    static Optional<List<String>> of(String line, char separator) {
        if (line.chars().filter(character -> character == '"').count() % 2 != 0) {
            return Optional.empty();
        }
        try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
            return reader.stream()
                    .findFirst()
                    .map(record -> record.getFields().stream().map(Cells::plain).toList());
        } catch (CsvParseException | IOException broken) {
            return Optional.empty();
        }
    }

    /** The line of cells, none of which is a formula to whoever opens it. */
    static String line(List<String> cells) {
        var line = new StringWriter();
        try (var writer =
                CsvWriter.builder()
                        .fieldSeparator(SEPARATORS.getFirst())
                        .lineDelimiter(LineDelimiter.LF)
                        .build(line)) {
            writer.writeRecord(cells.stream().map(Cells::harmless).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString().stripTrailing();
    }

    private static String harmless(String cell) {
        var onOneLine = cell.replace('\n', ' ').replace('\r', ' ');
        return FORMULA.matcher(onOneLine).matches() ? AS_TEXT + onOneLine : onOneLine;
    }

    private static String plain(String cell) {
        return cell.startsWith(AS_TEXT) && FORMULA.matcher(cell.substring(1)).matches()
                ? cell.substring(1)
                : cell;
    }
}
