package nl.trajectoryledger.query.verification;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.query.reading.Derivation;
import nl.trajectoryledger.query.reading.Generation;
import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.PatientStreams;
import nl.trajectoryledger.query.testledger.RandomStories;
import nl.trajectoryledger.query.testledger.TestLedger;
import nl.trajectoryledger.query.transparency.GrownLog;
import nl.trajectoryledger.query.verification.log.LogCheck;
import nl.trajectoryledger.query.verification.rows.TableChecks;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A ledger whose owner alters what is stored. Verification reads in the owner's transaction, which
 * is undone afterwards.
 */
final class AlteredLedger implements AutoCloseable {

    private static final Instant FEBRUARY = Instant.parse("2024-02-01T10:00:00Z");

    /** Patients after whom a head is signed. */
    private static final int SIGNED_AFTER = 8;

    private final TestLedger ledger = new TestLedger();
    private final List<SignedNote> heads = new ArrayList<>();
    private final SingleConnectionDataSource owner;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Verification verification;

    AlteredLedger(int patients) {
        owner = new SingleConnectionDataSource(ledger.url(), "postgres", "", true);
        database = JdbcClient.create(owner);
        var transactions = new JdbcTransactionManager(owner);
        transaction = new TransactionTemplate(transactions);
        var everyone = new EveryStream(owner, ledger.form());
        var source = new LedgerEventSource(database, ledger.form().serializer());
        verification =
                new Verification(
                        source,
                        new StreamCheck(everyone, 1),
                        new LogCheck(database),
                        new TableChecks(
                                database,
                                owner,
                                transactions,
                                Rulebook::builtIn,
                                source::createHeadToken),
                        transactions);
        fill(patients);
        derive(everyone, new ReadTables(database, owner, transactions));
        allowAlterations();
    }

    private void fill(int patients) {
        var log = new GrownLog(ledger);
        for (int number = 0; number < patients; number++) {
            ledger.append(FEBRUARY, RandomStories.story(number));
            if (number % SIGNED_AFTER == 0 || number == patients - 1) {
                heads.addAll(log.grow());
            }
        }
    }

    private void derive(EveryStream everyone, ReadTables tables) {
        var rulebook = Rulebook.builtIn();
        var derived = new ArrayList<Derivation>();
        for (var slice : everyone.slices(Long.MAX_VALUE)) {
            everyone.read(
                    slice,
                    stream ->
                            derived.add(
                                    Derivation.of(stream.patient(), stream.events(), rulebook)));
        }
        transaction.executeWithoutResult(_ -> tables.loadInto(Generation.BLUE).load(derived));
    }

    /** What only the owner of the database can do, and no right of the application allows. */
    private void allowAlterations() {
        var partitions = IntStream.range(0, 16).mapToObj("ledger.event_p%02d"::formatted);
        var others =
                Stream.of(
                        "ledger.event",
                        "transparency.tile",
                        "transparency.head",
                        "transparency.signing_key");
        Stream.concat(others, partitions)
                .forEach(
                        table ->
                                database.sql(
                                                "alter table %s disable trigger append_only"
                                                        .formatted(table))
                                        .update());
    }

    JdbcClient database() {
        return database;
    }

    PatientStreams streams() {
        return new PatientStreams(database, ledger.form());
    }

    /** What is found after an alteration; nothing if the database itself did not let it happen. */
    Optional<Verified> after(Alteration alteration) {
        return requireNonNull(
                transaction.<Optional<Verified>>execute(
                        undone -> {
                            undone.setRollbackOnly();
                            return happens(alteration) ? Optional.of(verified()) : Optional.empty();
                        }));
    }

    private boolean happens(Alteration alteration) {
        try {
            int rows = 0;
            for (var statement : alteration.sql()) {
                rows += database.sql(statement).update();
            }
            return rows > 0;
        } catch (DataIntegrityViolationException _) {
            return false;
        }
    }

    Verified verified() {
        try {
            return verification.run(heads, true);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        owner.destroy();
        ledger.close();
    }
}
