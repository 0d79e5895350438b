/** Measures how fast the ledger is, each figure beside what the machine itself can do. */
@NullMarked
package nl.trajectoryledger.deploy.bench;

import org.jspecify.annotations.NullMarked;
