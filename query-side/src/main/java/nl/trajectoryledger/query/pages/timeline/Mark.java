package nl.trajectoryledger.query.pages.timeline;

import nl.trajectoryledger.query.coverage.SessionCoverage;

/**
 * One session.
 *
 * @param row how far it was moved down, so that it does not lie on another
 * @param decision what the insurer last said of it, {@code paid} or {@code rejected}; else empty
 */
public record Mark(double x, int row, SessionCoverage session, String decision) {

    /** By which shape and colour it is drawn. */
    public String kind() {
        return Kinds.of(session);
    }
}
