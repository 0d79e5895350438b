/** Who appends, when single facts are measured: the ledger's callers, and plain inserts. */
@NullMarked
package nl.trajectoryledger.deploy.bench.append;

import org.jspecify.annotations.NullMarked;
