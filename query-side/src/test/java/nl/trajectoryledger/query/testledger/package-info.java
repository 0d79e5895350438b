/** A ledger for tests: a real event table in a database of its own, and streams to put in it. */
@NullMarked
package nl.trajectoryledger.query.testledger;

import org.jspecify.annotations.NullMarked;
