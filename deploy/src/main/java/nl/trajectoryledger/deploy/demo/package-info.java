/** A made-up practice and its patients, to see the ledger at work. */
@NullMarked
package nl.trajectoryledger.deploy.demo;

import org.jspecify.annotations.NullMarked;
