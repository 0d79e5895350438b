/** Records the rows of a file, each once, however often and however far the file is brought. */
@NullMarked
package nl.trajectoryledger.command.imports.recording;

import org.jspecify.annotations.NullMarked;
