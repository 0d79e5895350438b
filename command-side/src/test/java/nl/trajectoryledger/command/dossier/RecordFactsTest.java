package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.SESSION;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.dossier.Outcome.Recorded;
import nl.trajectoryledger.command.dossier.Outcome.Refused;
import nl.trajectoryledger.command.dossier.Outcome.Repeated;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class RecordFactsTest {

    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    private final InMemoryLedger ledger = new InMemoryLedger(events);

    @Test
    void decides_each_fact_after_the_ones_before_it() {
        assertThat(record(PATIENT, INTAKE, SESSION, SESSION.replace("02-05", "02-12")))
                .containsExactly(
                        new Recorded(nth(1), List.of(eventId(0))),
                        new Recorded(nth(2), List.of(eventId(1))),
                        new Recorded(nth(3), List.of(eventId(2))),
                        new Recorded(nth(4), List.of(eventId(3))));
    }

    @Test
    void goes_on_after_a_refused_fact() {
        assertThat(record(PATIENT, SESSION, INTAKE))
                .containsExactly(
                        new Recorded(nth(1), List.of(eventId(0))),
                        new Refused("trajectory 'ms' has no intake in the ledger"),
                        new Recorded(nth(2), List.of(eventId(1))));
    }

    @Test
    void answers_a_repeat_with_the_first_answer() {
        record(PATIENT, INTAKE);
        assertThat(record(INTAKE, SESSION, SESSION))
                .containsExactly(
                        new Repeated(nth(2), List.of(eventId(1))),
                        new Recorded(nth(3), List.of(eventId(2))),
                        new Repeated(nth(3), List.of(eventId(2))));
        assertThat(record(SESSION)).containsExactly(new Repeated(nth(3), List.of(eventId(2))));
    }

    @Test
    void stores_nothing_about_a_patient_nobody_introduced() {
        assertThat(record(INTAKE, SESSION))
                .containsExactly(
                        new Refused(PatientDossier.UNKNOWN_PATIENT),
                        new Refused(PatientDossier.UNKNOWN_PATIENT));
        assertThat(stored()).isEmpty();
    }

    private List<Outcome> record(String... facts) {
        return ledger.commands()
                .sendAndWait(
                        RecordFacts.of(PATIENT_ID, Stream.of(facts).map(Examples::fact).toList()));
    }

    private String eventId(int place) {
        return stored().get(place);
    }

    private List<String> stored() {
        return events.readEvents(PATIENT_ID.toString())
                .asStream()
                .map(DomainEventMessage::getIdentifier)
                .toList();
    }
}
