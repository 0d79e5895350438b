package nl.trajectoryledger.query.whatif;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.query.coverage.Verdict;

/**
 * The verdict on one treatment by either rulebook.
 *
 * @param ground by what it is judged by the present rulebook
 * @param otherRule the rule by the other
 * @param from by the present rulebook
 * @param to by the other
 */
public record VerdictChange(
        @JsonUnwrapped Ground ground, RuleName otherRule, Verdict from, Verdict to) {

    @JsonIgnore
    boolean isAny() {
        return from != to;
    }

    /** What it is counted under. */
    Transition transition() {
        return new Transition(ground.insurer(), ground.rule(), ground.diagnosis(), from, to);
    }
}
