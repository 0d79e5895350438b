package nl.trajectoryledger.query.reading;

import com.fasterxml.jackson.annotation.JsonProperty;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;
import nl.trajectoryledger.query.coverage.Verdict;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What coverage answers of a trajectory on one day, as columns. */
record Standing(
        DcsphCode diagnosis,
        @Nullable UzoviCode insurer,
        RuleName rule,
        LocalDate validOn,
        int treatments,
        @Nullable Integer used,
        @JsonProperty("limit_") @Nullable Integer limit,
        @Nullable Integer remaining,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowUntil,
        Verdict next) {

    static Standing of(TrajectoryCoverage answer) {
        return new Standing(
                answer.diagnosis(),
                answer.insurer(),
                answer.rule(),
                answer.validOn(),
                answer.treatments(),
                answer.used(),
                answer.limit(),
                answer.remaining(),
                answer.windowFrom(),
                answer.windowUntil(),
                answer.next());
    }
}
