package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Clause;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

/** The clauses of Bijlage 1 that a diagnosis code stands for. */
record ClausesOfCode(Rulebook rulebook) {

    /** The clause stated, or else the one with the longest term among those the code names. */
    @Nullable Clause of(Coding coding) {
        if (coding.clause() != null) {
            return rulebook.clause(coding.clause());
        }
        return coding.diagnosis().clauses().stream()
                .map(rulebook::clause)
                .min(Clause.LONGEST_FIRST)
                .orElse(null);
    }

    /** Whether it matters which of them is meant. */
    boolean differ(Coding coding) {
        var clauses = coding.diagnosis().clauses().stream().map(rulebook::clause).toList();
        return clauses.stream().anyMatch(clause -> !clause.endsLike(clauses.getFirst()));
    }
}
