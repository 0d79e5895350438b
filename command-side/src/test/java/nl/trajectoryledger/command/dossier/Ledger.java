package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.fact;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.CurrentCodes;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DossierEvent;

import org.axonframework.messaging.Message;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;

import java.util.List;
import java.util.stream.Stream;

/** A dossier that holds facts, and what it answers to the next one. */
final class Ledger {

    private static final CurrentCodes CODES = DcsphList::builtIn;

    private final List<Fact> before;

    /** Facts in their order; each of them must be recorded. */
    Ledger(String... facts) {
        before = Stream.of(facts).map(Examples::fact).toList();
        var dossier = new PatientDossier(PATIENT_ID);
        for (var given : before) {
            assertThat(dossier.decide(given, DcsphList.builtIn()))
                    .isInstanceOf(Decision.Recorded.class);
            dossier.evolve(
                    ((Decision.Recorded) dossier.decide(given, DcsphList.builtIn())).event());
        }
    }

    ResultValidator<Dossier> when(String... facts) {
        // The dossier is one mutable object without equality, which the fixture would compare by.
        var fixture = new AggregateTestFixture<>(Dossier.class);
        fixture.setReportIllegalStateChange(false);
        fixture.registerInjectableResource(CODES);
        var command = RecordFacts.of(PATIENT_ID, Stream.of(facts).map(Examples::fact).toList());
        return (before.isEmpty()
                        ? fixture.givenNoPriorActivity()
                        : fixture.givenCommands(RecordFacts.of(PATIENT_ID, before)))
                .when(command);
    }

    void records(String fact, DossierEvent event) {
        when(fact).expectSuccessfulHandlerExecution().expectEvents(event);
    }

    void records(String fact) {
        when(fact)
                .expectEventsMatching(
                        Matchers.payloadsMatching(
                                Matchers.exactSequenceOf(
                                        Matchers.matches(DossierEvent.class::isInstance))));
    }

    void repeats(String fact, int first) {
        when(fact)
                .expectNoEvents()
                .expectResultMessageMatching(
                        Matchers.matches((Message<?> answer) -> isRepeat(answer, first)));
    }

    void conflicts(String fact, String rule) {
        when(fact)
                .expectNoEvents()
                .expectResultMessagePayload(List.of(new Outcome.Conflicting(rule)));
    }

    void refuses(String fact, String rule) {
        when(fact).expectNoEvents().expectResultMessagePayload(List.of(new Outcome.Refused(rule)));
    }

    private static boolean isRepeat(Message<?> answer, int first) {
        return answer.getPayload() instanceof List<?> outcomes
                && outcomes.getFirst() instanceof Outcome.Repeated(var fact, var events)
                && fact.equals(nth(first))
                && events.size() == 1;
    }
}
