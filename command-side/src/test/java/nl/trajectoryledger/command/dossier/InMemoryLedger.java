package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.codes.CurrentCodes;
import nl.trajectoryledger.events.codes.DcsphList;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Dossiers behind a command bus, with an event storage engine of the test's choice. */
public final class InMemoryLedger {

    private final Configuration configuration;

    public InMemoryLedger(EventStorageEngine events) {
        configuration =
                DefaultConfigurer.defaultConfiguration()
                        .registerComponent(CurrentCodes.class, _ -> DcsphList::builtIn)
                        .configureCommandBus(_ -> SimpleCommandBus.builder().build())
                        .configureEventStore(
                                _ -> EmbeddedEventStore.builder().storageEngine(events).build())
                        .configureAggregate(Dossier.class)
                        .start();
    }

    public CommandGateway commands() {
        return configuration.commandGateway();
    }
}
