package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PersonName;

import org.jspecify.annotations.Nullable;

/**
 * A patient became known to the ledger, or became known better: the latest statement holds.
 *
 * @param bsn null once the patient is erased, never before
 * @param birthDate null once the patient is erased, never before
 * @since 0.1.0
 */
@StoredAs("patient-registered")
public record PatientRegistered(
        PatientId patientId,
        FactId factId,
        @Nullable Bsn bsn,
        @Nullable BirthDate birthDate,
        @Nullable PersonName name,
        @Nullable Source source)
        implements DossierEvent {}
