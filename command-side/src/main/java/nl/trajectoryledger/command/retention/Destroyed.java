package nl.trajectoryledger.command.retention;

import java.time.Instant;

/**
 * What was destroyed when a patient was erased.
 *
 * @param masterKey under which the patient's key was wrapped
 * @param keyMadeAt since when the patient had a key
 * @param fileKeys keys by which imported files named the patient
 * @param refusedRows rows of imports kept for repair that named the patient
 * @param rehearsedEvents what dry runs would have recorded of the patient
 */
record Destroyed(
        String masterKey,
        Instant keyMadeAt,
        int bsnHashes,
        int policyNumberHashes,
        int fileKeys,
        int refusedRows,
        int rehearsedEvents) {}
