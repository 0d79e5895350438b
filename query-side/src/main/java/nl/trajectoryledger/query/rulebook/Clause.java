package nl.trajectoryledger.query.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;

import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.dossier.Measure;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/**
 * A clause of Bijlage 1 with the term or age limit it sets.
 *
 * @param months length of the term; null without a term
 * @param anchor what the term starts at; null without a term
 * @param anchorMeasure the assessment whose value the anchor looks at; null where it looks at none
 * @param longerMonths length if {@code longerIf} was assessed true; null where nothing lengthens it
 * @param ageLimit first age, in years, at which the clause no longer holds; null without a limit
 */
public record Clause(
        ListClause clause,
        @Nullable Integer months,
        @Nullable Anchor anchor,
        @Nullable Measure anchorMeasure,
        @Nullable Integer longerMonths,
        @Nullable Measure longerIf,
        @Nullable Integer ageLimit,
        String article,
        String source) {

    /** What the term of a clause starts at. */
    public enum Anchor {
        @JsonProperty("first-treatment")
        FIRST_TREATMENT,
        /** The first treatment on or after an assessed day, or the first of all without one. */
        @JsonProperty("first-treatment-after")
        FIRST_TREATMENT_AFTER,
        @JsonProperty("assessed-day")
        ASSESSED_DAY
    }

    /** Longest first: no term, then an age limit, then the longer term. */
    public static final Comparator<Clause> LONGEST_FIRST =
            Comparator.comparingInt(Clause::length)
                    .reversed()
                    .thenComparing(Clause::clause, Comparator.naturalOrder());

    private static final int NO_TERM = Integer.MAX_VALUE;
    private static final int AGE_LIMITS = 1_000_000;

    private int length() {
        if (months != null) {
            return months;
        }
        return ageLimit == null ? NO_TERM : AGE_LIMITS + ageLimit;
    }

    /** Whether two clauses end at the same time. */
    public boolean endsLike(Clause other) {
        return length() == other.length()
                && anchor == other.anchor
                && java.util.Objects.equals(anchorMeasure, other.anchorMeasure)
                && java.util.Objects.equals(longerMonths, other.longerMonths);
    }

    /** Whether the term starts at a treatment, so that it needs the history to be known. */
    public boolean startsAtTreatment() {
        return anchor == Anchor.FIRST_TREATMENT || anchor == Anchor.FIRST_TREATMENT_AFTER;
    }
}
