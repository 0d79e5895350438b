package nl.trajectoryledger.command.store;

import com.zaxxer.hikari.HikariDataSource;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.MasterKey;
import nl.trajectoryledger.events.stored.SearchHash;
import nl.trajectoryledger.events.stored.SecretFile;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The event store as the application wires it, on an empty ledger. */
final class TestStore {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final TestDatabase database = TestDatabase.migrated();
    final HikariDataSource dataSource = database.asApplication();
    final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(dataSource));
    final MasterKey master = masterKey();
    final SearchHash hash = new SearchHash(master);
    final LedgerEventStorageEngine engine = engine();

    /** Appends in one transaction, as one command does. */
    void append(long firstSequence, DossierEvent... events) {
        appendAt(NOON, firstSequence, events);
    }

    void appendAt(Instant time, long firstSequence, DossierEvent... events) {
        transaction.executeWithoutResult(
                _ -> engine.appendEvents(messages(time, firstSequence, events)));
    }

    List<DomainEventMessage<?>> messages(Instant time, long firstSequence, DossierEvent... events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            "Dossier",
                            event.patientId().toString(),
                            firstSequence + messages.size(),
                            event,
                            MetaData.emptyInstance(),
                            UUID.randomUUID().toString(),
                            time));
        }
        return messages;
    }

    /** What the aggregate of a patient is rebuilt from. */
    List<Object> read(PatientId patient) {
        return engine.readEvents(patient.toString(), 0)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    private LedgerEventStorageEngine engine() {
        var wiring = new StoreConfiguration();
        var keys = wiring.commandSideKeys(dataSource, master);
        return wiring.commandSideStorage(
                dataSource,
                wiring.commandSideTransactions(new JdbcTransactionManager(dataSource)),
                wiring.commandSideEventSerializer(keys),
                keys,
                master);
    }

    private static MasterKey masterKey() {
        try {
            return MasterKey.read(
                    SecretFile.create(
                            Files.createTempDirectory("ledger-test").resolve("master.key")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
