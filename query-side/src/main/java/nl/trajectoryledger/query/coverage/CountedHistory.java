package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.identity.FactId;

import java.time.LocalDate;

/**
 * Treatments of a stated history that make two counts differ.
 *
 * @param statement the fact that stated them
 * @param startedOn the day they are placed on
 */
public record CountedHistory(FactId statement, LocalDate startedOn, int treatments) {}
