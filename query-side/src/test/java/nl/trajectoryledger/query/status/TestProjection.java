package nl.trajectoryledger.query.status;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.PatientStreams;
import nl.trajectoryledger.query.testledger.TestLedger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The live projection of a test ledger, wired as the application wires it. */
final class TestProjection implements AutoCloseable {

    private final TestLedger ledger;
    private final LiveProjection live;
    private final ParkedPatients parked;
    private final ProjectionProgress progress;

    private TestProjection(TestLedger ledger) {
        this.ledger = ledger;
        var form = ledger.form();
        var source = new LedgerEventSource(ledger.jdbc(), form.serializer());
        var configuration = new StatusConfiguration();
        var transactions = ledger.transactions();
        var tables = new ReadTables(ledger.jdbc(), ledger.application(), transactions);
        var deriver =
                configuration.statusDeriver(
                        new PatientStreams(ledger.jdbc(), form), tables, Rulebook::builtIn);
        parked = configuration.parkedPatients(ledger.jdbc(), transactions, deriver);
        live =
                configuration.liveProjection(
                        ledger.application(),
                        ledger.jdbc(),
                        transactions,
                        source,
                        deriver,
                        configuration.parkedEvents(
                                ledger.application(), transactions, source, form, ledger.jdbc()),
                        parked);
        progress = new ProjectionProgress(ledger.jdbc(), source);
    }

    static TestProjection start(TestLedger ledger) {
        var projection = new TestProjection(ledger);
        projection.live.start();
        return projection;
    }

    LiveProjection live() {
        return live;
    }

    ParkedPatients parked() {
        return parked;
    }

    ProjectionProgress progress() {
        return progress;
    }

    /** How far each patient's rows go. */
    Map<PatientId, Long> derived() {
        return ledger
                .jdbc()
                .sql("select patient, as_of_sequence from reading.derivation")
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                entry -> new PatientId(entry.getKey()), Map.Entry::getValue));
    }

    Set<PatientId> patients() {
        return derived().keySet();
    }

    /** Every row as text. */
    String rows() {
        return String.join(
                "\n",
                ledger.jdbc()
                        .sql("select r::text from reading.trajectory_status r order by 1")
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    /** How many segments each node follows. */
    List<Integer> segmentsOfNodes() {
        return ledger.jdbc()
                .sql("select count(*) from reading.token group by owner order by 1")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    @Override
    public void close() {
        live.stop();
    }
}
