/** The claim message of paramedical care until 2024, PM304, and its answer PM305: fixed width. */
@NullMarked
package nl.trajectoryledger.command.imports.pm304;

import org.jspecify.annotations.NullMarked;
