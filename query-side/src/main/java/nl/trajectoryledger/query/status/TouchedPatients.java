package nl.trajectoryledger.query.status;

import static java.util.stream.Collectors.toUnmodifiableMap;

import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.eventhandling.DomainEventMessage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whose streams grew in one batch, and by which events. */
final class TouchedPatients {

    private final Map<PatientId, List<DomainEventMessage<?>>> events = new LinkedHashMap<>();

    static PatientId patient(DomainEventMessage<?> event) {
        return new PatientId(UUID.fromString(event.getAggregateIdentifier()));
    }

    void add(DomainEventMessage<?> event) {
        events.computeIfAbsent(patient(event), _ -> new ArrayList<>()).add(event);
    }

    Set<PatientId> patients() {
        return events.keySet();
    }

    Map<PatientId, Long> lastSequencesWithout(Set<PatientId> some) {
        return events.entrySet().stream()
                .filter(grown -> !some.contains(grown.getKey()))
                .collect(
                        toUnmodifiableMap(
                                Map.Entry::getKey,
                                grown -> grown.getValue().getLast().getSequenceNumber()));
    }

    List<DomainEventMessage<?>> events(PatientId patient) {
        return events.getOrDefault(patient, List.of());
    }
}
