package nl.trajectoryledger.command.codes;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What became of an edition, and what it changes.
 *
 * @param until last day it holds, as far as is known; null if no later edition is
 * @param hash SHA-256 over its canonical content
 * @param codes how many codes it has
 * @param open how many of them are open
 * @param against the edition it is compared with: the one that held on its first day
 * @param codeLists all editions together, as answers about a patient name them
 */
record EditionAnswer(
        State state,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate until,
        String source,
        String hash,
        int codes,
        long open,
        String against,
        EditionChanges changes,
        String codeLists) {

    /** What became of it. */
    enum State {
        @JsonProperty("recorded")
        RECORDED,
        /** It was recorded before, or says what holds on its first day anyway. */
        @JsonProperty("repeated")
        REPEATED,
        @JsonProperty("dry-run")
        DRY_RUN
    }
}
