package nl.trajectoryledger.query.rulebook;

/**
 * What the law leaves open and the rulebook chooses.
 *
 * @param countsBeforeEighteen whether treatments before the 18th birthday count among the first
 *     treatments of a list condition; the law speaks of the first twenty treatments
 */
public record Parameters(boolean countsBeforeEighteen) {}
