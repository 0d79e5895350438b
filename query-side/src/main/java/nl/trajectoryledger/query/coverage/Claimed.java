package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.DcsphCode;

import org.jspecify.annotations.Nullable;

/**
 * What a practice says of a session when it claims it.
 *
 * @param asSent whether the claim line stands as it will be sent, so that a code left out is left
 *     out
 * @param diagnosis the code it is claimed under; null where that is left to the ledger
 * @param referrer whether it says who referred the patient
 */
public record Claimed(boolean asSent, @Nullable DcsphCode diagnosis, boolean referrer) {

    /** A session that is held, and not claimed yet. */
    public static final Claimed NOT_YET = new Claimed(false, null, false);
}
