package nl.trajectoryledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.store.TestDatabase;
import nl.trajectoryledger.events.stored.EventSerializer;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.detection.TestEnvironmentDetector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Axon chooses by itself is wrong for a ledger; none of it may come back unnoticed. */
class WiringIT {

    private static CommandSide side;
    private static Configuration axon;

    @BeforeAll
    static void start() {
        // The update checker hides from tests unless it is told that this is none.
        System.setProperty(TestEnvironmentDetector.AXONIQ_USAGE_FORCE_TEST_ENVIRONMENT, "true");
        side = CommandSide.on(new TestDatabase());
        axon = side.context().getBean("commandSideAxon", Configuration.class);
    }

    @AfterAll
    static void stop() {
        side.close();
        System.clearProperty(TestEnvironmentDetector.AXONIQ_USAGE_FORCE_TEST_ENVIRONMENT);
    }

    @Test
    void works_in_transactions_of_the_database() {
        assertThat(axon.getComponent(TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void keeps_events_in_postgresql() {
        assertThat(side.context().getBean("commandSideStorage", EventStorageEngine.class))
                .isInstanceOf(JdbcEventStorageEngine.class);
    }

    @Test
    void writes_json_and_never_xml() {
        assertThat(axon.eventSerializer()).isInstanceOf(EventSerializer.class);
        assertThat(axon.messageSerializer()).isInstanceOf(Jackson3Serializer.class);
        assertThat(axon.serializer()).isInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void calls_nobody() {
        assertThat(axon.getComponent(UpdateChecker.class, () -> null)).isNull();
    }

    @Test
    void follows_no_events_and_so_keeps_no_tokens() {
        assertThat(axon.getComponent(TokenStore.class, () -> null)).isNull();
        assertThat(axon.eventProcessingConfiguration()).isNull();
    }

    @Test
    void works_as_a_role_that_can_only_add() {
        var role =
                side.context()
                        .getBean(JdbcClient.class)
                        .sql("select current_user")
                        .query(String.class)
                        .single();

        assertThat(role).isEqualTo("ledger_app");
    }
}
