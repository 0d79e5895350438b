package nl.trajectoryledger.query.verification;

import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.testledger.RandomStories;
import nl.trajectoryledger.query.testledger.TestLedger;
import nl.trajectoryledger.query.transparency.GrownLog;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A ledger whose owner alters what is stored, and puts it back. */
final class AlteredLedger implements AutoCloseable {

    private static final Instant FEBRUARY = Instant.parse("2024-02-01T10:00:00Z");
    private static final List<String> TABLES =
            List.of(
                    "ledger.event",
                    "transparency.tile",
                    "transparency.head",
                    "transparency.signing_key");

    private final TestLedger ledger = new TestLedger();
    private final JdbcClient owner = JdbcClient.create(ledger.owner());
    private final Verification verification =
            new Verification(
                    new EveryStream(ledger.application(), ledger.form()),
                    new LedgerEventSource(ledger.jdbc(), ledger.form().serializer()),
                    ledger.jdbc(),
                    ledger.transactions());
    private final List<SignedNote> heads = new ArrayList<>();

    /** With the stories of so many patients; a head is signed after every third. */
    AlteredLedger(int patients) {
        var log = new GrownLog(ledger);
        for (int number = 0; number < patients; number++) {
            ledger.append(FEBRUARY, RandomStories.story(number));
            if (number % 3 == 2 || number == patients - 1) {
                heads.addAll(log.grow());
            }
        }
        allowAlterations();
        TABLES.forEach(table -> sql("create table %s as table %s".formatted(kept(table), table)));
    }

    /** What only the owner of the database can do, and no right of the application allows. */
    private void allowAlterations() {
        var partitions = IntStream.range(0, 16).mapToObj("ledger.event_p%02d"::formatted);
        Stream.concat(TABLES.stream(), partitions)
                .forEach(
                        table ->
                                sql("alter table %s disable trigger append_only".formatted(table)));
    }

    JdbcClient owner() {
        return owner;
    }

    List<SignedNote> heads() {
        return heads;
    }

    Verification.Result verified() throws InterruptedException {
        return verification.run(heads);
    }

    int sql(String statement) {
        return owner.sql(statement).update();
    }

    void putBack() {
        for (var table : TABLES) {
            sql("delete from " + table);
            sql("insert into %s table %s".formatted(table, kept(table)));
        }
    }

    private static String kept(String table) {
        return "public.kept_" + table.substring(table.indexOf('.') + 1);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
