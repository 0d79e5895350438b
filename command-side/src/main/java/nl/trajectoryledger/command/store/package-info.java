/** Where events are kept: the table, the append, the hash chain, the keys of sealed data. */
@NullMarked
package nl.trajectoryledger.command.store;

import org.jspecify.annotations.NullMarked;
