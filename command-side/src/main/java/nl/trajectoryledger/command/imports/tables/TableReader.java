package nl.trajectoryledger.command.imports.tables;

import nl.trajectoryledger.command.dossier.Statement;
import nl.trajectoryledger.command.imports.rows.FieldRefused;
import nl.trajectoryledger.command.imports.rows.RowFields;

/** Understands what a row of a form states. */
public interface TableReader {

    /**
     * The statement.
     *
     * @throws FieldRefused if a field cannot be what it says
     */
    Statement read(RowFields fields);
}
