package nl.trajectoryledger.command.facts;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps whose each BSN is in a map, written with the events as the real store does. */
final class MapPatientIndex extends InMemoryEventStorageEngine implements PatientIndex {

    private final Map<Bsn, PatientId> patients = new HashMap<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();

    /** The next append fails, as when another writer was first. */
    void failNext(RuntimeException failure) {
        failures.add(failure);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        for (var event : events) {
            if (event.getPayload() instanceof PatientRegistered registered) {
                introduce(requireNonNull(registered.bsn()), registered.patientId());
            }
        }
        super.appendEvents(events);
    }

    @Override
    public Optional<PatientId> find(Bsn bsn) {
        return Optional.ofNullable(patients.get(bsn));
    }

    @Override
    public Map<Bsn, PatientId> find(Set<Bsn> numbers) {
        var found = new HashMap<>(patients);
        found.keySet().retainAll(numbers);
        return found;
    }

    /** Nobody is insured here. */
    @Override
    public List<PatientId> find(PolicyNumber policy) {
        return List.of();
    }

    private void introduce(Bsn bsn, PatientId patient) {
        if (!patient.equals(patients.computeIfAbsent(bsn, _ -> patient))) {
            throw new BsnTaken();
        }
    }
}
