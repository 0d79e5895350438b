package nl.trajectoryledger.query.whatif;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.trajectoryledger.events.identity.FactId;

import java.time.LocalDate;

/**
 * A session whose verdict changes.
 *
 * @param session the fact that recorded it
 */
public record SessionChange(
        FactId session, LocalDate date, @JsonUnwrapped VerdictChange verdicts) {}
