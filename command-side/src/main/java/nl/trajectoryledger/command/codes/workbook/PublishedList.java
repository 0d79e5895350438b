package nl.trajectoryledger.command.codes.workbook;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphContent;
import nl.trajectoryledger.events.codes.DcsphEntry;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a workbook says. It does not say since when a code is closed.
 *
 * @param version the latest version its sheet of mutations names; null if it names none
 * @param validFrom the first day it says to hold; null if it says none
 */
public record PublishedList(
        @Nullable String version,
        @Nullable LocalDate validFrom,
        Map<DcsphCode, DcsphEntry> entries,
        Map<String, String> locations,
        Map<String, String> pathologies) {

    PublishedList under(@Nullable String newVersion, @Nullable LocalDate newValidFrom) {
        return new PublishedList(newVersion, newValidFrom, entries, locations, pathologies);
    }

    /**
     * The content of an edition. A code that was closed before stays closed since then; any other
     * closes on the first day of the edition.
     *
     * @param before what the edition before it says of a code
     */
    public DcsphContent from(LocalDate day, Function<DcsphCode, Optional<DcsphEntry>> before) {
        var dated = new HashMap<DcsphCode, DcsphEntry>();
        entries.forEach(
                (code, entry) ->
                        dated.put(
                                code,
                                entry.closed() ? closed(entry, day, before.apply(code)) : entry));
        return new DcsphContent(dated, locations, pathologies);
    }

    private static DcsphEntry closed(DcsphEntry entry, LocalDate day, Optional<DcsphEntry> before) {
        return entry.withClosedFrom(before.map(DcsphEntry::closedFrom).orElse(day));
    }
}
