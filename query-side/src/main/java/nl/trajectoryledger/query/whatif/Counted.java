package nl.trajectoryledger.query.whatif;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** How many verdicts change alike. */
public record Counted(@JsonUnwrapped Transition transition, long number) {}
