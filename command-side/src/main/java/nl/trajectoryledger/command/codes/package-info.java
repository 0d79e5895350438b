/** New editions of the code lists: read, compared with what holds, and recorded. */
@NullMarked
package nl.trajectoryledger.command.codes;

import org.jspecify.annotations.NullMarked;
