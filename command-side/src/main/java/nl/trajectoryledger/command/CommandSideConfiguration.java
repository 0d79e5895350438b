package nl.trajectoryledger.command;

import nl.trajectoryledger.command.dossier.DossierAggregate;
import nl.trajectoryledger.command.dossier.DossierCache;
import nl.trajectoryledger.events.codes.CurrentCodes;
import nl.trajectoryledger.events.login.AccessConfiguration;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

import java.util.List;

/**
 * Everything the command side is made of, for an application of its own or one with the query side.
 * Axon is put together by hand: what it chooses by itself has no transactions, stores XML and calls
 * its maker.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "nl.trajectoryledger.command.codes",
            "nl.trajectoryledger.command.facts",
            "nl.trajectoryledger.command.imports",
            "nl.trajectoryledger.command.retention",
            "nl.trajectoryledger.command.store"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import(AccessConfiguration.class)
public class CommandSideConfiguration {

    private static final int FETCH_DELAY_MILLIS = 100;

    @Bean(initMethod = "start", destroyMethod = "shutdown", defaultCandidate = false)
    org.axonframework.config.Configuration commandSideAxon(
            @Qualifier("commandSideTransactions") TransactionManager transactions,
            @Qualifier("commandSideEventSerializer") Serializer eventSerializer,
            @Qualifier("commandSideStorage") EventStorageEngine storage,
            @Qualifier("commandSideCodes") CurrentCodes codes,
            DossierCache dossiers) {
        System.setProperty("disable-axoniq-console-message", "true");
        // False: modules found on the class path stay out, above all the update checker.
        return DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(TransactionManager.class, _ -> transactions)
                .registerComponent(CurrentCodes.class, _ -> codes)
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureMessageSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEventSerializer(_ -> eventSerializer)
                .configureCorrelationDataProviders(_ -> List.of())
                .configureCommandBus(_ -> commandBus())
                .configureEventStore(_ -> eventStore(storage))
                .configureAggregate(DossierAggregate.configuration(dossiers))
                .buildConfiguration();
    }

    @Bean
    CommandGateway commandGateway(
            @Qualifier("commandSideAxon") org.axonframework.config.Configuration axon) {
        return axon.commandGateway();
    }

    /** A command has no transaction: the append of its events has one, shared with others. */
    private static CommandBus commandBus() {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    private static EmbeddedEventStore eventStore(EventStorageEngine storage) {
        return EmbeddedEventStore.builder()
                .storageEngine(storage)
                .fetchDelay(FETCH_DELAY_MILLIS)
                .build();
    }
}
