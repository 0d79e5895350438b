package nl.trajectoryledger.command.imports.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates as people write them: 31-12-2023, 31/12/2023 or 2023-12-31. */
final class TableDates {

    private static final List<DateTimeFormatter> FORMS =
            Stream.of("d-M-uuuu", "d/M/uuuu", "uuuu-MM-dd")
                    .map(form -> DateTimeFormatter.ofPattern(form))
                    .map(form -> form.withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    private TableDates() {}

    static Optional<LocalDate> read(String text) {
        return FORMS.stream().flatMap(form -> read(text, form).stream()).findFirst();
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form))
                    .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
