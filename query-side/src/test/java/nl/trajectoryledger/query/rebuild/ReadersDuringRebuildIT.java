package nl.trajectoryledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.query.testledger.RandomStories;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Readers who ask while generations are filled, change places and change back. */
class ReadersDuringRebuildIT {

    private static final int PATIENTS = 60;
    private static final int REBUILDS = 3;

    private final RebuiltLedger given = new RebuiltLedger();
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void close() {
        given.close();
    }

    /** What a reader sees: how many rows, and by how many generations they were made. */
    private record Seen(long rows, long marks, long worklistMarks) {}

    @Test
    void never_see_an_empty_a_half_or_a_mixed_table() throws Exception {
        given.record(0, PATIENTS);
        int rows = given.rowsOnceDerived(PATIENTS).size();
        mark();
        Set<Seen> seen = ConcurrentHashMap.newKeySet();
        var readers = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            readers.add(threads.submit(() -> ask(seen, this::inOneStatement)));
            readers.add(threads.submit(() -> ask(seen, this::inOneSnapshot)));
            readers.add(threads.submit(() -> ask(seen, this::inAnOldSnapshot)));
            rebuildAndReturn();
            over.set(true);
            for (var reader : readers) {
                reader.get();
            }
        }

        assertThat(seen).extracting(Seen::rows).containsOnly((long) rows);
        assertThat(seen).extracting(Seen::marks).containsOnly(0L, (long) rows);
        assertThat(seen)
                .allSatisfy(
                        each -> assertThat(each.marks() > 0).isEqualTo(each.worklistMarks() > 0));
    }

    /** Rows of the generation that serves first can be told from those of a rebuild. */
    private void mark() {
        given.jdbc().sql("update reading_blue.trajectory_status set practice = 'marked'").update();
        given.jdbc()
                .sql(
                        """
                        insert into reading_blue.worklist_row
                        values ('code-closed', '2024-07-01', ?, 'made-up', 'marked', '{}')
                        """)
                .param(RandomStories.patient(1).value())
                .update();
    }

    private void rebuildAndReturn() throws Exception {
        for (int i = 0; i < REBUILDS; i++) {
            given.rebuild("");
            given.rebuild("?back=true");
            // Back where rows are marked, so that the next rebuild begins as the first did.
            assertThat(given.rebuild("?compare=true").get("differences").asLong()).isPositive();
        }
        given.rebuild("");
    }

    private void ask(Set<Seen> seen, Supplier<Seen> reader) {
        while (!over.get()) {
            seen.add(reader.get());
        }
    }

    private Seen inOneStatement() {
        return given.jdbc()
                .sql(
                        """
                        select count(*), count(*) filter (where practice = 'marked'),
                            (select count(*) from reading.worklist_row where item = 'marked')
                        from reading.trajectory_status
                        """)
                .query((row, _) -> new Seen(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private Seen inOneSnapshot() {
        return inSnapshot(() -> {});
    }

    /** Takes its snapshot before the generations change and asks afterwards. */
    private Seen inAnOldSnapshot() {
        return inSnapshot(
                () -> {
                    try {
                        new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                });
    }

    private Seen inSnapshot(Runnable meanwhile) {
        var snapshot = new TransactionTemplate(given.ledger().transactions());
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot.<Seen>execute(
                _ -> {
                    number("select count(*) from ledger.event");
                    meanwhile.run();
                    return new Seen(
                            number("select count(*) from reading.trajectory_status"),
                            number(
                                    "select count(*) from reading.trajectory_status"
                                            + " where practice = 'marked'"),
                            number(
                                    "select count(*) from reading.worklist_row"
                                            + " where item = 'marked'"));
                });
    }

    private long number(String sql) {
        return given.jdbc().sql(sql).query((row, _) -> row.getLong(1)).single();
    }
}
