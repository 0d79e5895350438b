package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of a file's rows: they are recorded, or it is only said what would be recorded. */
interface Recording {

    /** Who has these citizen service numbers, as far as they are known. */
    Map<Bsn, PatientId> patients(Set<Bsn> numbers);

    /** Who bears these keys in the file, as far as they were introduced. */
    Map<String, Introduced> introduced(Set<String> keys);

    /** Rows that were not recorded when the same file was brought before, by their number. */
    Map<Long, RowError> earlierErrors(long firstRow, long lastRow);

    /** Keeps rows that nobody can record, for the one who repairs them. */
    void refuse(List<RowError> errors);

    /** Whether the same file was brought before. */
    boolean isAgain();

    /** Looks again at rows of a patient that were recorded when the file was brought before. */
    default void recognise(PatientRows rows) {}

    /** Decides the rows of some patients, and says what became of them: of all or of none. */
    Tally record(List<PatientRows> patients);
}
