package nl.trajectoryledger.query.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.StoredEvent;
import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/** A ledger in which events are stored that nobody can handle, and the query side that tries to. */
final class SpoiltLedger implements AutoCloseable {

    static final Instant FEBRUARY = Instant.parse("2024-02-01T10:00:00Z");

    private final TestLedger ledger = new TestLedger();
    private final DataSource owner = ledger.owner();
    private final RunningQuerySide querySide = new RunningQuerySide(ledger);

    TestLedger ledger() {
        return ledger;
    }

    static List<DossierEvent> story(PatientId patient) {
        return new Stories(patient)
                .registered(Stories.BSN, "1961-04-12")
                .intake("knee", "2024-01-08", "7023")
                .session("knee", "2024-01-10")
                .session("knee", "2024-01-12")
                .session("knee", "2024-01-17")
                .events();
    }

    String payload(PatientId patient, int sequence) {
        return new String(ledger.form().json().write(story(patient).get(sequence)), UTF_8);
    }

    void store(PatientId patient, int sequence, String name, String payload) {
        ledger.insert(
                new StoredEvent(
                        patient.value(),
                        sequence,
                        UUID.randomUUID(),
                        name,
                        1,
                        FEBRUARY,
                        null,
                        payload.getBytes(UTF_8),
                        "{}".getBytes(UTF_8)));
    }

    /** What nobody but an owner who switches triggers off can do. */
    void mend(PatientId patient, int sequence) {
        new TransactionTemplate(new JdbcTransactionManager(owner))
                .executeWithoutResult(
                        _ -> {
                            var database = JdbcClient.create(owner);
                            switchTriggersOff(database);
                            database.sql(
                                            """
                                            update ledger.event
                                            set name = 'session-delivered', payload = ?
                                            where stream = ? and sequence = ?
                                            """)
                                    .params(
                                            payload(patient, sequence).getBytes(UTF_8),
                                            patient.value(),
                                            sequence)
                                    .update();
                        });
    }

    private static void switchTriggersOff(JdbcClient database) {
        database.sql(
                        """
                        select 'ledger.event' union all
                        select inhrelid::regclass::text from pg_inherits
                        where inhparent = 'ledger.event'::regclass
                        """)
                .query((row, _) -> row.getString(1))
                .list()
                .forEach(part -> switchTriggersOff(database, part));
    }

    private static void switchTriggersOff(JdbcClient database, String part) {
        database.sql("alter table %s disable trigger append_only".formatted(part)).update();
    }

    JsonNode list() {
        try {
            return querySide.get("/api/dead-letters").json();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String retry(PatientId patient) throws Exception {
        return retry("{\"patient\":\"%s\"}".formatted(patient));
    }

    String retry(String whom) throws Exception {
        return querySide.post("/api/dead-letters/retry", whom).body();
    }

    /** Which events of a patient are parked, in the order of the queue. */
    String letters(PatientId patient) {
        return ledger.jdbc()
                .sql(
                        """
                        select coalesce(
                            string_agg(sequencenumber::text, ',' order by sequenceindex), '')
                        from reading.dead_letter where sequenceidentifier = ?
                        """)
                .param(patient.toString())
                .query((row, _) -> row.getString(1))
                .single();
    }

    /** Up to which event a patient's rows go; -1 if there are none. */
    long derived(PatientId patient) {
        return ledger.jdbc()
                .sql("select max(as_of_sequence) from reading.derivation where patient = ?")
                .param(patient.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .orElse(-1L);
    }

    @Override
    public void close() {
        querySide.close();
        ledger.close();
    }
}
