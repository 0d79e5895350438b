package nl.trajectoryledger.command.imports.rows;

import nl.trajectoryledger.command.dossier.Fact;

/** What a line says. */
public sealed interface ReadRow {

    /** A fact about the patient who bears the key in the file. */
    record Stated(FileRow row, String patientKey, Fact fact) implements ReadRow {}

    /** Not a fact. */
    record Unusable(RowError error) implements ReadRow {}
}
