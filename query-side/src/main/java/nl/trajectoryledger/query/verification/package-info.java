/** Whether what is stored is what was recorded: chains, log, heads and keys, from the bytes up. */
@NullMarked
package nl.trajectoryledger.query.verification;

import org.jspecify.annotations.NullMarked;
