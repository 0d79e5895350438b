package nl.trajectoryledger.command.imports.rehearsed;

import nl.trajectoryledger.events.dossier.DossierEvent;

/**
 * An event that a row of a file would have recorded.
 *
 * @param sequence the place it would have had in its patient's stream
 */
public record RehearsedEvent(long row, long sequence, DossierEvent event) {}
