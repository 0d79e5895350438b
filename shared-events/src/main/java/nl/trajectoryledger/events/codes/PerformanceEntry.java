package nl.trajectoryledger.events.codes;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the lists of performances say of one code.
 *
 * @param discipline FT physiotherapy, OT exercise therapy, as the list abbreviates it
 * @param listFrom2025 number of the list that has it since claims follow GDS801; null if not known
 * @param labelNl what it pays for
 */
public record PerformanceEntry(
        PerformanceCode code,
        PerformanceKind kind,
        String discipline,
        @Nullable String listFrom2025,
        String labelNl) {

    /** The list of all paramedical care, for claims of 2024 and before. */
    private static final String UNTIL_2024 = "012";

    private static final LocalDate GDS801 = LocalDate.of(2025, 1, 1);

    /** Number of the list that a claim of a day names, if it is known. */
    public Optional<String> listOn(LocalDate day) {
        return Optional.ofNullable(day.isBefore(GDS801) ? UNTIL_2024 : listFrom2025);
    }
}
