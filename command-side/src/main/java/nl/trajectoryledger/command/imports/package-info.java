/** Takes in files of facts and tells how far they are. */
@NullMarked
package nl.trajectoryledger.command.imports;

import org.jspecify.annotations.NullMarked;
