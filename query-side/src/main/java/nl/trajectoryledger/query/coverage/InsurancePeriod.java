package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.FactId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A stretch of time in which one insurer was in force.
 *
 * @param until last day, stated or the day before the next begins; null while it runs
 * @param by the fact that stated it
 * @param packagePerYear treatments a year that its supplementary package pays; null if not known
 */
public record InsurancePeriod(
        UzoviCode insurer,
        LocalDate from,
        @Nullable LocalDate until,
        FactId by,
        @Nullable Integer packagePerYear) {}
