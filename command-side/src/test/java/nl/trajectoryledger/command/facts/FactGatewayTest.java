package nl.trajectoryledger.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.trajectoryledger.command.dossier.DossierCache;
import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.FactReader;
import nl.trajectoryledger.command.dossier.InMemoryLedger;
import nl.trajectoryledger.command.dossier.Outcome.Recorded;
import nl.trajectoryledger.command.dossier.Outcome.Repeated;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class FactGatewayTest {

    private static final Bsn BSN = new Bsn("999990019");
    private static final List<Fact> PATIENT =
            facts("{\"fact\": \"patient\", \"bsn\": \"999990019\", \"birthDate\": \"1980-01-01\"}");
    private static final List<Fact> INSURED =
            facts("{\"fact\": \"insured\", \"insurer\": \"3311\", \"from\": \"2024-01-01\"}");

    private final MapPatientIndex store = new MapPatientIndex();
    private final FactGateway gateway = gatewayWith(store);

    @Test
    void introduces_a_patient_once() {
        var first = gateway.record(BSN, PATIENT);
        var second = gateway.record(BSN, PATIENT);
        assertThat(first.outcomes().getFirst()).isInstanceOf(Recorded.class);
        assertThat(second.outcomes().getFirst()).isInstanceOf(Repeated.class);
        assertThat(second.patientId()).isEqualTo(first.patientId());
    }

    @Test
    void finds_a_known_patient_by_bsn_or_by_id() {
        var patient = gateway.record(BSN, PATIENT).patientId();
        assertThat(gateway.record(BSN, INSURED).outcomes().getFirst()).isInstanceOf(Recorded.class);
        assertThat(gateway.record(patient, INSURED).outcomes().getFirst())
                .isInstanceOf(Repeated.class);
    }

    @Test
    void goes_to_the_patient_that_another_writer_introduced_in_the_meantime() {
        var theirs = gateway.record(BSN, PATIENT).patientId();
        var late = gatewayWith(new LateIndex(store));
        var ours = late.record(BSN, Stream.concat(PATIENT.stream(), INSURED.stream()).toList());
        assertThat(ours.patientId()).isEqualTo(theirs);
        assertThat(ours.outcomes().getFirst()).isInstanceOf(Repeated.class);
        assertThat(ours.outcomes().getLast()).isInstanceOf(Recorded.class);
    }

    @Test
    void decides_again_after_another_writer_was_first() {
        store.failNext(new AggregateStreamCreationException("first event of the stream"));
        var patient = gateway.record(BSN, PATIENT).patientId();
        store.failNext(new ConcurrencyException("next event of the stream"));
        store.failNext(new ConcurrencyException("next event of the stream"));
        gateway.record(patient, INSURED);
        assertThat(store.readEvents(patient.toString()).asStream()).hasSize(2);
    }

    @Test
    void gives_up_when_others_are_always_first() {
        for (int attempt = 0; attempt <= OtherWriters.RETRIES; attempt++) {
            store.failNext(new ConcurrencyException("first event of the stream"));
        }
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> gateway.record(BSN, PATIENT));
        assertThat(gateway.record(BSN, PATIENT).outcomes().getFirst()).isInstanceOf(Recorded.class);
    }

    private FactGateway gatewayWith(PatientIndex index) {
        return new FactGateway(
                new InMemoryLedger(store).commands(),
                index,
                new DossierCache(),
                Duration.ofMillis(1));
    }

    private static List<Fact> facts(String json) {
        var reader = new FactReader();
        return List.of(reader.read(reader.tree(json)));
    }

    /** Does not see the patient at first, as when both writers look before either appends. */
    private static final class LateIndex implements PatientIndex {

        private final PatientIndex index;
        private boolean looked;

        LateIndex(PatientIndex index) {
            this.index = index;
        }

        @Override
        public Optional<PatientId> find(Bsn bsn) {
            var found = looked ? index.find(bsn) : Optional.<PatientId>empty();
            looked = true;
            return found;
        }

        @Override
        public Map<Bsn, PatientId> find(Set<Bsn> numbers) {
            return index.find(numbers);
        }

        @Override
        public List<PatientId> find(PolicyNumber policy) {
            return index.find(policy);
        }
    }
}
