package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.events.identity.PatientId;

/**
 * Who bears a key of a file.
 *
 * @param rowDone the last row under the key of which the answer is final
 */
record Introduced(PatientId patient, long rowDone) {}
