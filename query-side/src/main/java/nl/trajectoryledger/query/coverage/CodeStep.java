package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.RuleName;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A code that came into force; for a migration, from which code and why. */
record CodeStep(
        LocalDate date,
        int order,
        DcsphCode diagnosis,
        @Nullable RuleName basis,
        @Nullable ListClause clause,
        @Nullable DcsphCode migratedFrom,
        @Nullable DcsphCode closed) {}
