package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.facts.PatientIndex;
import nl.trajectoryledger.command.imports.rows.Addressee;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The patients the ledger knows, by BSN, by policy number or by their id. */
@Component
final class KnownPatients {

    private final PatientIndex index;
    private final JdbcClient database;
    private final EventStorageEngine events;

    KnownPatients(
            PatientIndex index,
            JdbcClient database,
            @Qualifier("commandSideStorage") EventStorageEngine events) {
        this.index = index;
        this.database = database;
        this.events = events;
    }

    Map<Bsn, PatientId> find(Set<Bsn> numbers) {
        return numbers.isEmpty() ? Map.of() : index.find(numbers);
    }

    /** The only patient with the policy number who is born on that day. */
    Optional<PatientId> find(Addressee.ByPolicy person) {
        var found =
                index.find(person.policy()).stream()
                        .filter(patient -> isBornAsStated(patient, person))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The patient of the ledger whose id this is. */
    Optional<PatientId> find(String id) {
        try {
            return database.sql("select stream from ledger.event where stream = ? and sequence = 0")
                    .param(UUID.fromString(id))
                    .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                    .optional();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isBornAsStated(PatientId patient, Addressee.ByPolicy person) {
        return events.readEvents(patient.toString(), 0)
                .asStream()
                .map(event -> event.getPayload())
                .anyMatch(
                        event ->
                                event instanceof PatientRegistered registered
                                        && person.birthDate().equals(registered.birthDate()));
    }
}
