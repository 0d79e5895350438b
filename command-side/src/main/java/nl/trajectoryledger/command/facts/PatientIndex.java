package nl.trajectoryledger.command.facts;

import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the patient that a citizen service number belongs to. */
public interface PatientIndex {

    /** The patient with the citizen service number. */
    Optional<PatientId> find(Bsn bsn);

    /** The patients with these citizen service numbers, as far as there are any. */
    Map<Bsn, PatientId> find(Set<Bsn> numbers);

    /** Everybody who was ever insured under the policy number. */
    List<PatientId> find(PolicyNumber policy);
}
