package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.identity.FactId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One treatment in the counter of the rule it falls under.
 *
 * @param session the fact that recorded it; null if it was placed from a stated history
 * @param number which treatment of the counter it is, from 1
 * @param limit how many the rule gives, or leaves to the patient
 * @param windowFrom first day of the window or year counted in; null if there is none
 * @param windowUntil last day of it
 */
public record CounterStep(
        @Nullable FactId session,
        LocalDate date,
        int number,
        int limit,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowUntil) {}
