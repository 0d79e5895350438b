package nl.trajectoryledger.query.rebuild;

import com.zaxxer.hikari.HikariDataSource;

import nl.trajectoryledger.events.stored.MasterKey;
import nl.trajectoryledger.query.generations.CatchUp;
import nl.trajectoryledger.query.generations.Change;
import nl.trajectoryledger.query.generations.Comparison;
import nl.trajectoryledger.query.generations.Filling;
import nl.trajectoryledger.query.generations.ParkedLog;
import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.rebuild.Wanted.Kind;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.PatientStreams;
import nl.trajectoryledger.query.stream.ReadPosition;
import nl.trajectoryledger.query.stream.StoredForm;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** A process that rebuilds once, without anything else of the query side; it can be killed. */
final class RebuildProcess {

    private RebuildProcess() {}

    /** What it says when it is about to rebuild. */
    static final String BEGINS = "rebuild begins";

    /** Starts one with the class path of the tests, unless these options name another. */
    static Process start(List<String> jvm, String url, Path masterKey) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It lives for seconds: the quick compiler alone is the faster one.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(jvm);
        command.addAll(List.of(RebuildProcess.class.getName(), url, masterKey.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /**
     * Rebuilds.
     *
     * @param args address of the database and file of the master key
     */
    public static void main(String[] args) throws InterruptedException {
        try (var dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl(args[0]);
            dataSource.setUsername("postgres");
            dataSource.setConnectionInitSql("set role ledger_app");
            var form = StoredForm.under(MasterKey.read(Path.of(args[1])), dataSource);
            var database = JdbcClient.create(dataSource);
            try (var runner = runner(dataSource, database, form)) {
                System.out.println(BEGINS);
                var _ = runner.start(new Wanted(Kind.REPLACE, false, false)).orElseThrow();
                awaitEnd(new RebuildReports(database));
            }
        }
    }

    private static RebuildRunner runner(
            DataSource dataSource, JdbcClient database, StoredForm form) {
        var transactions = new JdbcTransactionManager(dataSource);
        var tables = new ReadTables(database, dataSource, transactions);
        var streams = new PatientStreams(database, form);
        var source = new LedgerEventSource(database, form.serializer());
        var catchUp = new CatchUp(streams, source, tables, database, transactions);
        var everyone = new EveryStream(dataSource, form);
        var start = new ReadPosition(0, 0);
        var rebuild =
                new Rebuild(
                        new Filling(everyone, source, tables, database, transactions),
                        catchUp,
                        new Comparison(database, () -> start),
                        new Change(database, transactions, catchUp, () -> start),
                        new ParkedLog(database),
                        parked -> {},
                        new RebuildLog(database));
        return new RebuildRunner(dataSource, database, transactions, rebuild, Rulebook::builtIn);
    }

    private static void awaitEnd(RebuildReports reports) throws InterruptedException {
        var never = new CountDownLatch(1);
        while (reports.running()) {
            never.await(50, TimeUnit.MILLISECONDS);
        }
    }
}
