package nl.trajectoryledger.command.dossier;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.codes.CurrentCodes;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Axon's handle on a dossier: it loads, asks {@link PatientDossier} and stores. It holds no rule.
 */
@Aggregate
class Dossier {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable PatientId id;

    private @Nullable PatientDossier dossier;

    /** A repeated fact is answered with the events that were recorded first. */
    private final Map<FactId, String> eventIds = new HashMap<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    List<Outcome> handle(RecordFacts command, CurrentCodes codes) {
        var patient = command.patientId();
        var list = codes.list();
        var recording =
                new StatementRecording(
                        dossierOf(patient), list, fact -> handle(patient, fact, list));
        return command.statements().stream().map(recording::record).toList();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    FactId handle(OrderRetention command) {
        var event = dossierOf(command.patientId()).decide(command.order());
        apply(event);
        return event.factId();
    }

    private Outcome handle(PatientId patient, Fact fact, DcsphList codes) {
        return switch (dossierOf(patient).decide(fact, codes)) {
            case Decision.Recorded recorded -> {
                apply(recorded.event());
                var factId = recorded.event().factId();
                yield new Outcome.Recorded(factId, eventIdsOf(factId));
            }
            case Decision.Repeated repeated ->
                    new Outcome.Repeated(repeated.first(), eventIdsOf(repeated.first()));
            case Decision.Conflicting conflicting -> new Outcome.Conflicting(conflicting.rule());
            case Decision.Refused refused -> new Outcome.Refused(refused.rule());
        };
    }

    @EventSourcingHandler
    void on(DossierEvent event, @MessageIdentifier String eventId) {
        id = event.patientId();
        dossierOf(event.patientId()).evolve(event);
        eventIds.put(event.factId(), eventId);
    }

    private PatientDossier dossierOf(PatientId patient) {
        if (dossier == null) {
            dossier = new PatientDossier(patient);
        }
        return dossier;
    }

    private List<String> eventIdsOf(FactId fact) {
        return List.of(requireNonNull(eventIds.get(fact)));
    }
}
