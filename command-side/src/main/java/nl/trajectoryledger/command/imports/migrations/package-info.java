/** The form on which somebody confirms which diagnosis code takes the place of a closed one. */
@NullMarked
package nl.trajectoryledger.command.imports.migrations;

import org.jspecify.annotations.NullMarked;
