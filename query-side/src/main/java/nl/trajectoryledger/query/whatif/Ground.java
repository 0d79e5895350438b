package nl.trajectoryledger.query.whatif;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;

import org.jspecify.annotations.Nullable;

/**
 * Under what a treatment is judged on its day.
 *
 * @param insurer insurer in force; null if none is known
 */
public record Ground(@Nullable UzoviCode insurer, RuleName rule, DcsphCode diagnosis) {}
