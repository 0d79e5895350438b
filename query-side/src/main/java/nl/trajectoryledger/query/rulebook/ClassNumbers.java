package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.codes.EntitlementCode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What one class gives.
 *
 * @param label the class as assessed
 * @param validFrom first day of these numbers for the class; null for always
 * @param validUntil last day of them; null for always
 * @param startYear treatments in the first year
 * @param laterYear treatments in each later year
 */
public record ClassNumbers(
        String label,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int startYear,
        int laterYear,
        EntitlementCode startCode,
        EntitlementCode laterCode)
        implements Validity {}
