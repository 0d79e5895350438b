package nl.trajectoryledger.query.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Who pays.
 *
 * @param number which treatment of the supplementary package's year it is, paid or not, from 1;
 *     null where no package is asked
 */
record Payment(Payer payer, @Nullable Integer number) {}
