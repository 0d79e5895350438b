/** The Merkle tree over all events, its heads and its proofs, for the ledger and for outsiders. */
@NullMarked
package nl.trajectoryledger.events.merkle;

import org.jspecify.annotations.NullMarked;
