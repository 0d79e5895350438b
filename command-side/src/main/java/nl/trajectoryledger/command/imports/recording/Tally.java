package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.RowError;

import java.util.List;

/**
 * What became of the rows so far.
 *
 * @param repeated in the ledger already, from this file or elsewhere
 */
public record Tally(long accepted, long repeated, long refused, long conflicting) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    static Tally ofRepeated(long rows) {
        return new Tally(0, rows, 0, 0);
    }

    /** Headings, comments and totals are taken the first time a file is brought. */
    static Tally ofFrame(long rows, boolean again) {
        return again ? ofRepeated(rows) : new Tally(rows, 0, 0, 0);
    }

    static Tally ofErrors(List<RowError> errors) {
        long conflicting =
                errors.stream().filter(error -> error.code() == ErrorCode.CONFLICTING).count();
        return new Tally(0, 0, errors.size() - conflicting, conflicting);
    }

    Tally plus(Tally more) {
        return new Tally(
                accepted + more.accepted,
                repeated + more.repeated,
                refused + more.refused,
                conflicting + more.conflicting);
    }

    /** How many rows that are. */
    public long done() {
        return accepted + repeated + refused + conflicting;
    }
}
