package nl.trajectoryledger.query.worklists;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.Successors;
import nl.trajectoryledger.query.coverage.CodeClosed;

import java.util.List;

/**
 * A code that may follow a closed one, for a person to confirm.
 *
 * @param label pathology and location in Dutch
 * @param stated whether the list itself names it; else it is computed from the pathology
 */
public record Candidate(DcsphCode code, String label, boolean stated) {

    /** Those that can be claimed on the day of the migration, the stated ones first. */
    static List<Candidate> of(CodeClosed closed, DcsphList list) {
        var successors = Successors.of(closed.code());
        var day = closed.migrateOn();
        return successors.candidates().stream()
                .filter(code -> list.entry(code, day).claimableOn(day))
                .map(
                        code ->
                                new Candidate(
                                        code, list.label(code), successors.stated().contains(code)))
                .toList();
    }
}
