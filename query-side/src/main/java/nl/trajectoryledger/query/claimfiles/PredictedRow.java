package nl.trajectoryledger.query.claimfiles;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.returncodes.PredictedLine;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file that claims a session, with the answer to be expected.
 *
 * @param patient null for one whom the file introduces
 */
record PredictedRow(
        long row, @Nullable PatientId patient, @JsonUnwrapped PredictedLine predicted) {}
