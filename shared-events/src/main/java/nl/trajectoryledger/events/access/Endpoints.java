package nl.trajectoryledger.events.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of everything that can be asked over HTTP. What does not stand in it is refused. */
public final class Endpoints {

    private static final String FILE = "endpoints.csv";
    private static final List<String> ROLES =
            List.of("practice", "insurer", "compliance", "administrator", Endpoint.ANYBODY);

    private Endpoints() {}

    /** Every row. */
    public static List<Endpoint> all() {
        try (var file = Objects.requireNonNull(Endpoints.class.getResourceAsStream(FILE));
                var rows =
                        CsvReader.builder()
                                .commentStrategy(CommentStrategy.SKIP)
                                .ofNamedCsvRecord(new InputStreamReader(file, UTF_8))) {
            return rows.stream().map(Endpoints::endpoint).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Endpoint endpoint(NamedCsvRecord row) {
        return new Endpoint(
                row.getField("method"),
                row.getField("path"),
                roles(row).collect(toUnmodifiableSet()),
                Subject.valueOf(row.getField("subject").toUpperCase(Locale.ROOT)));
    }

    private static Stream<String> roles(NamedCsvRecord row) {
        return ROLES.stream()
                .filter(
                        role ->
                                switch (row.getField(role)) {
                                    case "x" -> true;
                                    case "" -> false;
                                    default -> throw new IllegalStateException(row.toString());
                                });
    }
}
