/** Every event the ledger can hold about one patient. */
@NullMarked
package nl.trajectoryledger.events.dossier;

import org.jspecify.annotations.NullMarked;
