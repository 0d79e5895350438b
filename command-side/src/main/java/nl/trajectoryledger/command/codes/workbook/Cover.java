package nl.trajectoryledger.command.codes.workbook;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a workbook says of itself beside the list: which version it is, since when. */
final class Cover {

    private static final String VALID_FROM = "datum van geldigheid";
    private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+(u[0-9]+)?");
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d-M-uuuu"));

    private @Nullable LocalDate validFrom;
    private @Nullable String version;
    private @Nullable String sheetOfVersions;
    private int columnOfVersions;

    void look(SheetRow row) {
        var spelt = row.cells().values().stream().map(SheetRow::spelling).toList();
        if (validFrom == null && spelt.getFirst().startsWith(VALID_FROM)) {
            validFrom = spelt.stream().skip(1).flatMap(Cover::date).findFirst().orElse(null);
        }
        if (row.sheet().equals(sheetOfVersions)) {
            Optional.ofNullable(row.at(columnOfVersions))
                    .map(SheetRow::tidy)
                    .filter(text -> VERSION.matcher(text).matches())
                    .ifPresent(text -> version = text);
        } else if (spelt.contains("versie") && spelt.contains("mutatie")) {
            sheetOfVersions = row.sheet();
            columnOfVersions =
                    row.cells().entrySet().stream()
                            .filter(cell -> SheetRow.spelling(cell.getValue()).equals("versie"))
                            .findFirst()
                            .orElseThrow()
                            .getKey();
        }
    }

    private static Stream<LocalDate> date(String text) {
        for (var form : DATES) {
            try {
                return Stream.of(LocalDate.parse(text, form));
            } catch (DateTimeParseException _) {
                // Perhaps the next form.
            }
        }
        return Stream.empty();
    }

    /** The version in the last row of the mutations. */
    @Nullable String version() {
        return version;
    }

    @Nullable LocalDate validFrom() {
        return validFrom;
    }
}
