package nl.trajectoryledger.query.claimfiles;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Claimed;

/**
 * A row of a file that claims a session, or states one that is still to be claimed.
 *
 * @param session the fact that recorded the session, or would have
 */
record RehearsedClaim(long row, PatientId patient, FactId session, Claimed claimed) {}
