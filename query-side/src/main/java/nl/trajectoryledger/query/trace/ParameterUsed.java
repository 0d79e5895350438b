package nl.trajectoryledger.query.trace;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A number, date or choice of the rulebook that bears on a verdict.
 *
 * @param parameter its name in the rulebook
 * @param unit what it counts; empty for a choice
 * @param validFrom first day it holds; null for always
 * @param validUntil last day it holds; null while it does
 * @param insurer whose choice it is; null where the law or the rulebook sets it
 * @param source article or document
 */
public record ParameterUsed(
        String parameter,
        String value,
        String unit,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String insurer,
        String source) {}
