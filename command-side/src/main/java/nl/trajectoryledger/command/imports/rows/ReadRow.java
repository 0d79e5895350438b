package nl.trajectoryledger.command.imports.rows;

import nl.trajectoryledger.command.dossier.Statement;

import java.util.List;

/** What a row says. */
public sealed interface ReadRow {

    /** The row itself. */
    FileRow row();

    /**
     * A statement about a patient.
     *
     * @param remarks what a person should see although the row is taken
     */
    record Stated(FileRow row, Addressee patient, Statement statement, List<Remark> remarks)
            implements ReadRow {

        public Stated {
            remarks = List.copyOf(remarks);
        }
    }

    /** Nothing about a patient: a heading, a comment, a total that is right. */
    record Frame(FileRow row) implements ReadRow {}

    /** Nothing that can be recorded. */
    record Unusable(RowError error) implements ReadRow {

        @Override
        public FileRow row() {
            return error.row();
        }
    }
}
