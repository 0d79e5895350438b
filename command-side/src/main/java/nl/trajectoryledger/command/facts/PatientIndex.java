package nl.trajectoryledger.command.facts;

import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;

import java.util.List;
import java.util.Optional;

/** Finds the patient that a citizen service number belongs to. */
public interface PatientIndex {

    /** The patient with the citizen service number. */
    Optional<PatientId> find(Bsn bsn);

    /** Everybody who was ever insured under the policy number. */
    List<PatientId> find(PolicyNumber policy);
}
