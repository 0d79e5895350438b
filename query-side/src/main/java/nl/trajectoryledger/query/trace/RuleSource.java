package nl.trajectoryledger.query.trace;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Where a rule stands.
 *
 * @param validFrom first day; null if it holds since before the rulebook
 * @param validUntil last day; null while it is in force
 */
public record RuleSource(
        String labelNl,
        String labelEn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String article,
        String publication,
        String source) {}
