package nl.trajectoryledger.deploy.scenarios;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One patient's facts and what an expert expects the ledger to answer.
 *
 * @param birthDate null where a fact registers the patient
 * @param facts in the order of the file, shorthands written out
 * @param latestDate latest business date of the facts
 */
record Scenario(
        String file,
        String name,
        @Nullable LocalDate birthDate,
        List<StatedFact> facts,
        @Nullable LocalDate latestDate,
        List<Expectation> expectations) {

    /**
     * A fact as the file states it.
     *
     * @param index its place among the facts of the file, from 0; a shorthand counts as one
     * @param knownSince ledger time
     */
    record StatedFact(int index, ObjectNode fact, Instant knownSince) {}
}
