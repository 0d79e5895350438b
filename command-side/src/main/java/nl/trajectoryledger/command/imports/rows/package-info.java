/** What the lines of a file say: facts and their patients' keys, or why a line is no fact. */
@NullMarked
package nl.trajectoryledger.command.imports.rows;

import org.jspecify.annotations.NullMarked;
