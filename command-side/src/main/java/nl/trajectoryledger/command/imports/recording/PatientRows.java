package nl.trajectoryledger.command.imports.recording;

import static java.util.stream.Collectors.toMap;

import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.command.dossier.Statement;
import nl.trajectoryledger.command.imports.rows.Addressee;
import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rows about one patient, in the order of the file.
 *
 * @param introducedBy the BSN by which the patient was looked up, and not found in the ledger; null
 *     for a patient the ledger knows
 */
record PatientRows(PatientId patient, @Nullable Bsn introducedBy, List<ReadRow.Stated> rows) {

    /** The same rows, about the patient who has the BSN by now. */
    PatientRows in(Map<Bsn, PatientId> known) {
        var now = introducedBy == null ? null : known.get(introducedBy);
        return now == null ? this : new PatientRows(now, null, rows);
    }

    boolean isKnown() {
        return introducedBy == null;
    }

    List<Statement> statements() {
        return rows.stream().map(ReadRow.Stated::statement).toList();
    }

    /** The last row of each key that the file has for the patient. */
    Map<String, Long> lastRows() {
        return rows.stream()
                .collect(toMap(this::keyOf, row -> row.row().number(), (_, later) -> later));
    }

    /** Who is named by a number that tells who it is goes by the id of the ledger. */
    private String keyOf(ReadRow.Stated row) {
        return switch (row.patient()) {
            case Addressee.ByKey(var key) -> key;
            case Addressee.ByBsn _, Addressee.ByPolicy _ -> patient.toString();
        };
    }

    /** The rows that were recorded, now or before. */
    List<ReadRow.Stated> taken(List<Outcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .filter(
                        i ->
                                switch (outcomes.get(i)) {
                                    case Outcome.Recorded _, Outcome.Repeated _ -> true;
                                    case Outcome.Conflicting _, Outcome.Refused _ -> false;
                                })
                .mapToObj(rows::get)
                .toList();
    }

    /** The rows that were not recorded. */
    List<RowError> errors(List<Outcome> outcomes) {
        var errors = new ArrayList<RowError>();
        for (int i = 0; i < outcomes.size(); i++) {
            var row = rows.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Recorded _, Outcome.Repeated _ -> {}
                case Outcome.Conflicting conflicting ->
                        errors.add(RowError.of(row, ErrorCode.CONFLICTING, conflicting.rule()));
                case Outcome.Refused refused ->
                        errors.add(RowError.of(row, ErrorCode.REFUSED, refused.rule()));
            }
        }
        return errors;
    }

    Tally tally(List<Outcome> outcomes) {
        var recorded = outcomes.stream().filter(Outcome.Recorded.class::isInstance).count();
        var repeated = outcomes.stream().filter(Outcome.Repeated.class::isInstance).count();
        return new Tally(recorded, repeated, 0, 0).plus(Tally.ofErrors(errors(outcomes)));
    }

    /** Whether the ledger knows the patient now. */
    boolean isKnownAfter(List<Outcome> outcomes) {
        return isKnown()
                || outcomes.stream().anyMatch(outcome -> !(outcome instanceof Outcome.Refused));
    }
}
