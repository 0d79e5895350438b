/** What a dry run would have recorded, kept for a while for whoever asks what it would change. */
@NullMarked
package nl.trajectoryledger.command.imports.rehearsed;

import org.jspecify.annotations.NullMarked;
