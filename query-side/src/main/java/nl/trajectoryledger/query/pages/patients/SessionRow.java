package nl.trajectoryledger.query.pages.patients;

import nl.trajectoryledger.query.coverage.SessionCoverage;
import nl.trajectoryledger.query.pages.timeline.Kinds;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A session in the table beside the picture.
 *
 * @param decision what the insurer last said of its claim; empty if nothing is known
 * @param recordedAt since when the ledger knows it
 */
record SessionRow(SessionCoverage session, String decision, @Nullable Instant recordedAt) {

    /** By which shape and colour it is drawn. */
    public String kind() {
        return Kinds.of(session);
    }
}
