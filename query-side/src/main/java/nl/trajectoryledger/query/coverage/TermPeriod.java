package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.ListClause;

import java.time.LocalDate;

/**
 * The term of a clause of Bijlage 1, as it was seen.
 *
 * @param from first day
 * @param until last day
 */
public record TermPeriod(ListClause clause, LocalDate from, LocalDate until) {}
