package nl.trajectoryledger.command.retention;

import nl.trajectoryledger.events.identity.PatientId;

import java.time.Instant;

/**
 * That a patient was erased.
 *
 * @param sequence the place of the event that says so in the patient's stream
 */
record Erasure(PatientId patient, long sequence, Instant erasedAt, Destroyed destroyed) {}
