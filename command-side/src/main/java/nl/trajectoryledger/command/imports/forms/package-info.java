/** What a form of file is to the import: rows in, and rows that were refused out again. */
@NullMarked
package nl.trajectoryledger.command.imports.forms;

import org.jspecify.annotations.NullMarked;
