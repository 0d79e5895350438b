/** The editions of the code lists that the ledger was given, read from its database. */
@NullMarked
package nl.trajectoryledger.events.editions;

import org.jspecify.annotations.NullMarked;
