package nl.trajectoryledger.command.imports.rehearsed;

import nl.trajectoryledger.command.imports.claims.ClaimLine;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

/**
 * A row that claims a session, or states one that is still to be claimed.
 *
 * @param session the fact that recorded the session, or would have
 * @param asSent whether the row is the claim itself
 * @param diagnosis the code it is claimed under, if the row says so
 * @param referrer whether the row says who referred the patient
 */
public record RehearsedClaim(
        long row,
        PatientId patient,
        FactId session,
        boolean asSent,
        @Nullable DcsphCode diagnosis,
        boolean referrer) {

    static RehearsedClaim of(PatientId patient, ReadRow.Stated row, FactId session) {
        long number = row.row().number();
        return row.statement() instanceof ClaimLine line
                ? new RehearsedClaim(
                        number, patient, session, true, line.diagnosis(), line.referrer())
                : new RehearsedClaim(number, patient, session, false, null, false);
    }
}
