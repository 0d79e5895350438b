/** The form on which a practice states the treatment history of patients, as a table. */
@NullMarked
package nl.trajectoryledger.command.imports.history;

import org.jspecify.annotations.NullMarked;
