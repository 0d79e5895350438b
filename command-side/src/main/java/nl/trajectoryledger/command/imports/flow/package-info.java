/** Keeps reading, deciding and writing busy at the same time. */
@NullMarked
package nl.trajectoryledger.command.imports.flow;

import org.jspecify.annotations.NullMarked;
