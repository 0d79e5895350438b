/** What the ledger knows of one patient, folded from the stream: pure, without clock or store. */
@NullMarked
package nl.trajectoryledger.query.history;

import org.jspecify.annotations.NullMarked;
