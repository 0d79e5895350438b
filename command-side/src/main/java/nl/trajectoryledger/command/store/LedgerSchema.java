package nl.trajectoryledger.command.store;

import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import javax.sql.DataSource;

/** The PostgreSQL schema {@code ledger}: made by its owner, used by a role that can only add. */
final class LedgerSchema {

    private LedgerSchema() {}

    static Flyway flyway(String url, @Nullable String owner, @Nullable String password) {
        return Flyway.configure()
                .dataSource(url, owner, password)
                .schemas("ledger")
                .locations("classpath:db/ledger")
                .load();
    }

    /** Refuses to work as a role that may change what was recorded. */
    static void requireHarmlessRole(DataSource dataSource) {
        var harmful =
                JdbcClient.create(dataSource)
                        .sql(
                                """
                                select current_user
                                where has_table_privilege(
                                    'ledger.event', 'update, delete, truncate')
                                """)
                        .query(String.class)
                        .optional();
        harmful.ifPresent(
                role -> {
                    throw new IllegalStateException(
                            ("role %s may change events; set"
                                            + " spring.datasource.hikari.connection-init-sql to"
                                            + " 'set role ledger_app'")
                                    .formatted(role));
                });
    }

    /** The event table as Axon knows it. */
    static EventSchema events() {
        return EventSchema.builder()
                .eventTable("ledger.event")
                .globalIndexColumn("position")
                .aggregateIdentifierColumn("stream")
                .sequenceNumberColumn("sequence")
                .eventIdentifierColumn("event_id")
                .timestampColumn("recorded_at")
                .payloadTypeColumn("name")
                .payloadRevisionColumn("revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .build();
    }
}
