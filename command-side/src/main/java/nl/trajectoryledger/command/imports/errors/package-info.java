/** Keeps what is wrong or odd about rows of a file, for whoever repairs them. */
@NullMarked
package nl.trajectoryledger.command.imports.errors;

import org.jspecify.annotations.NullMarked;
