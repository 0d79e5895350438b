/** Files of facts, one a line in JSON: the ledger's own form, in which it exports too. */
@NullMarked
package nl.trajectoryledger.command.imports.factlines;

import org.jspecify.annotations.NullMarked;
