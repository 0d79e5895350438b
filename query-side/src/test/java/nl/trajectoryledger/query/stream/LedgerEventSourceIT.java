package nl.trajectoryledger.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

class LedgerEventSourceIT {

    private static final Instant FEBRUARY = Instant.parse("2024-02-01T10:00:00Z");

    private final TestLedger ledger = new TestLedger();
    private final LedgerEventSource source =
            new LedgerEventSource(ledger.jdbc(), ledger.form().serializer());

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void hands_out_events_in_the_order_of_their_transactions() throws Exception {
        var first = append();
        var second = append();

        assertThat(readAll(null))
                .containsExactly(first + "/0", first + "/1", second + "/0", second + "/1");
    }

    @Test
    void goes_on_after_what_was_read() throws Exception {
        append();
        var read = source.createHeadToken();
        var next = append();

        assertThat(readAll(read)).containsExactly(next + "/0", next + "/1");
        assertThat(readAll(source.createHeadToken())).isEmpty();
    }

    @Test
    void orders_transaction_ids_as_numbers_and_not_as_texts() throws Exception {
        var now = append();
        copy(now, new UUID(9, 100), "100");
        copy(now, new UUID(9, 99), "99");

        assertThat(readAll(null))
                .startsWith(new UUID(9, 99) + "/0", new UUID(9, 99) + "/1", new UUID(9, 100) + "/0")
                .endsWith(now + "/0", now + "/1");
        assertThat(source.createHeadToken().transactionId()).isGreaterThan(100);
    }

    @Test
    void waits_for_a_transaction_that_is_still_running() throws Exception {
        var before = append();
        try (var running = ledger.owner().getConnection();
                var statement = running.createStatement()) {
            running.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            append();

            assertThat(readAll(null)).containsExactly(before + "/0", before + "/1");

            running.commit();
            assertThat(readAll(null)).hasSize(4);
        }
    }

    /** Stores a stream once more, as if a transaction of long ago had appended it. */
    private void copy(PatientId patient, UUID stream, String transaction) {
        ledger.jdbc()
                .sql(
                        """
                        insert into ledger.event (stream, sequence, event_id, transaction_id, name,
                            revision, recorded_at, payload, metadata, previous_hash, hash)
                        select ?, sequence, event_id, cast(cast(? as text) as xid8), name,
                            revision, recorded_at, payload, metadata, previous_hash, hash
                        from ledger.event where stream = ? order by sequence
                        """)
                .params(stream, transaction, patient.value())
                .update();
    }

    private PatientId append() {
        var patient = new PatientId(UUID.randomUUID());
        ledger.append(
                FEBRUARY,
                new Stories(patient)
                        .registered(Stories.BSN, "1961-04-12")
                        .intake("knee", "2024-01-08", "7023")
                        .events());
        return patient;
    }

    private List<String> readAll(@Nullable ReadPosition from) throws InterruptedException {
        var read = new ArrayList<String>();
        try (var stream = source.openStream(from)) {
            while (stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)) {
                read.add(name(stream.nextAvailable()));
            }
        }
        return read;
    }

    private static String name(TrackedEventMessage<?> event) {
        var stored = (DomainEventMessage<?>) event;
        return stored.getAggregateIdentifier() + "/" + stored.getSequenceNumber();
    }
}
