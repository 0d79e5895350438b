package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.imports.rows.RowError;

import java.util.List;

/**
 * Consecutive rows of a file, sorted out.
 *
 * @param repeated rows that this file brought before and that were recorded then, by patient
 * @param frame rows that say nothing about a patient
 * @param errors rows that nobody can record, and rows that were refused when this file brought them
 *     before
 * @param patients the rest, by patient
 */
record Window(
        List<PatientRows> repeated, long frame, List<RowError> errors, List<PatientRows> patients) {

    /** How many rows were recorded before. */
    long repeatedRows() {
        return repeated.stream().mapToLong(patient -> patient.rows().size()).sum();
    }
}
