/** Runs the ledger: the command line. */
@NullMarked
package nl.trajectoryledger.deploy;

import org.jspecify.annotations.NullMarked;
