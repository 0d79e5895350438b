package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import java.util.List;

/**
 * The key that opened what says who the patient is was destroyed: the person is gone, the counts
 * stay. It is the last event of its stream.
 *
 * @param orderedBy who ordered it
 * @param reason free text for the auditor, never parsed
 * @param ages what is kept of each stated birth date: the ages that entitlements ask for
 * @since 0.1.0
 */
@StoredAs("patient-erased")
public record PatientErased(
        PatientId patientId,
        FactId factId,
        ErasureGround ground,
        String orderedBy,
        String reason,
        List<AgesKept> ages)
        implements RetentionEvent {

    public PatientErased {
        ages = ages == null ? List.of() : List.copyOf(ages);
    }
}
