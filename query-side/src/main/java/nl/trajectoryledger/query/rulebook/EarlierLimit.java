package nl.trajectoryledger.query.rulebook;

import java.time.LocalDate;

/**
 * A limit that still holds for who reached it in time.
 *
 * @param limit number of treatments
 * @param reachedBefore day before which that treatment took place
 */
public record EarlierLimit(int limit, LocalDate reachedBefore) {}
