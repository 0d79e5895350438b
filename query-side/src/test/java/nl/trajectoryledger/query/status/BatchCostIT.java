package nl.trajectoryledger.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.PatientStreams;
import nl.trajectoryledger.query.stream.StoredForm;
import nl.trajectoryledger.query.testledger.RandomStories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a batch asks of the database, counted at the connection. */
class BatchCostIT {

    private static final Instant FEBRUARY = Instant.parse("2024-02-01T10:00:00Z");

    private final TestLedger ledger = new TestLedger();
    private final CountedStatements statements = new CountedStatements(ledger.application());
    private final PlatformTransactionManager transactions =
            new JdbcTransactionManager(statements.dataSource());
    private final TrajectoryStatusProjection projection = projection();

    private TrajectoryStatusProjection projection() {
        var database = JdbcClient.create(statements.dataSource());
        var form = StoredForm.under(ledger.masterKey(), statements.dataSource());
        var configuration = new StatusConfiguration();
        return new TrajectoryStatusProjection(
                configuration.statusDeriver(
                        new PatientStreams(database, form),
                        new ReadTables(database, statements.dataSource(), transactions),
                        Rulebook::builtIn),
                configuration.parkedEvents(
                        statements.dataSource(),
                        transactions,
                        new LedgerEventSource(database, form.serializer()),
                        form,
                        database));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void is_one_read_of_the_streams_and_one_write_of_each_table_however_many_patients()
            throws Exception {
        var few = statementsOfBatch(0, 10);
        var many = statementsOfBatch(10, 90);

        assertThat(many).isEqualTo(few);
        assertThat(many).filteredOn(sql -> sql.contains("from ledger.event")).hasSize(1);
        assertThat(many)
                .filteredOn(sql -> sql.startsWith("insert into reading_blue."))
                .doesNotHaveDuplicates()
                .hasSizeBetween(2, ReadTables.NAMES.size());
        assertThat(
                        ledger.jdbc()
                                .sql("select count(*) from reading.derivation")
                                .query()
                                .singleValue())
                .isEqualTo(90L);
    }

    private List<String> statementsOfBatch(int from, int until) throws Exception {
        var source = new LedgerEventSource(ledger.jdbc(), ledger.form().serializer());
        var begin = source.createHeadToken();
        for (int i = from; i < until; i++) {
            ledger.append(FEBRUARY, RandomStories.story(i));
        }
        var batch = new ArrayList<DomainEventMessage<?>>();
        try (var events = source.openStream(begin)) {
            while (events.hasNextAvailable()) {
                batch.add((DomainEventMessage<?>) events.nextAvailable());
            }
        }
        return statements.during(() -> handle(batch));
    }

    /** In one transaction, as Axon's processor does. */
    private void handle(List<DomainEventMessage<?>> batch) {
        var batchOfWork = new BatchingUnitOfWork<DomainEventMessage<?>>(batch);
        batchOfWork.attachTransaction(new SpringTransactionManager(transactions));
        batchOfWork
                .executeWithResult(
                        () -> {
                            projection.on(batchOfWork.getMessage(), batchOfWork);
                            return "";
                        })
                .getPayload();
    }
}
