package nl.trajectoryledger.query.pages.timeline;

/**
 * Something that happened, where it is drawn.
 *
 * @param row how far it was moved down, so that it does not lie on another
 */
public record Flag(double x, int row, Happened happened) {}
