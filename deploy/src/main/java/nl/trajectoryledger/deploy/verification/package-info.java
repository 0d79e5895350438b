/** {@code ledger verify}: whether what is stored is what was recorded. */
@NullMarked
package nl.trajectoryledger.deploy.verification;

import org.jspecify.annotations.NullMarked;
