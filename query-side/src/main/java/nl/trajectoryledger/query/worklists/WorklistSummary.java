package nl.trajectoryledger.query.worklists;

import nl.trajectoryledger.query.prose.Texts;

/**
 * A worklist and how much is on it.
 *
 * @param name by which it is asked
 */
public record WorklistSummary(String name, Texts title, long rows) {}
