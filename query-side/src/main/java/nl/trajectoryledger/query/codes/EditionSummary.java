package nl.trajectoryledger.query.codes;

import nl.trajectoryledger.events.codes.DcsphEdition;
import nl.trajectoryledger.events.codes.DcsphList;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An edition of the DCSPH list.
 *
 * @param validFrom first day it holds; null for since always
 * @param validUntil last day it holds; null while no later one is known
 * @param source where it comes from
 * @param hash SHA-256 over its canonical content, hexadecimal
 * @param codes how many codes it has
 * @param open how many of them are open
 */
public record EditionSummary(
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String source,
        String hash,
        int codes,
        long open) {

    /** Every edition, in the order in which they come into force. */
    public static List<EditionSummary> of(DcsphList list) {
        return list.editions().stream().map(edition -> of(list, edition)).toList();
    }

    static EditionSummary of(DcsphList list, DcsphEdition edition) {
        var begins = edition.validFrom() == null ? LocalDate.MIN : edition.validFrom();
        return new EditionSummary(
                edition.name(),
                edition.validFrom(),
                list.lastDayAfter(begins).orElse(null),
                edition.source(),
                edition.hash(),
                edition.entries().size(),
                edition.entries().values().stream().filter(entry -> !entry.closed()).count());
    }
}
