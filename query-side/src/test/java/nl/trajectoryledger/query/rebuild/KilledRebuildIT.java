package nl.trajectoryledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.query.reading.Serving;
import nl.trajectoryledger.query.testledger.RandomStories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A process that is killed again and again while it rebuilds. */
@Timeout(600)
class KilledRebuildIT {

    private static final int PATIENTS = 400;
    private static final int KILLS = 20;

    /** The steps in which the generations are about to change places. */
    private static final Set<String> LAST_STEPS = Set.of("catch-up", "compare", "change");

    @TempDir Path temporary;
    private final TestLedger ledger = new TestLedger();
    private List<String> quick = List.of();
    private final RebuildReports reports = new RebuildReports(ledger.jdbc());

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void leaves_whole_tables_and_is_gone_on_with() throws Exception {
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        System.out.println("-Dledger.seed=" + seed + " repeats the moments of the kills");
        var chance = new Random(seed);
        quick = PackedClassPath.options(temporary);
        record();
        // The first writes the archive of classes at its end.
        rebuild();
        long usual = rebuild();
        var whole = rows();
        assertThat(whole).hasSizeGreaterThan(PATIENTS);

        for (int kill = 0; kill < KILLS; kill++) {
            killed(chance.nextLong(usual), chance.nextInt(2) == 0);
            assertThat(rows()).as("after kill %d", kill).isEqualTo(whole);
        }

        var before = new Serving(ledger.jdbc()).now();
        rebuild();
        var last = reports.latest().getFirst();
        assertThat(last.state()).isEqualTo("done");
        assertThat(last.eventsRead()).isEqualTo(last.events());
        assertThat(new Serving(ledger.jdbc()).now()).isEqualTo(before.other());
        assertThat(rows()).isEqualTo(whole);
        assertThat(reports.latest()).as("some were gone on with").hasSizeLessThan(KILLS + 3);
    }

    /** How many milliseconds it took, without the start of the process. */
    private long rebuild() throws IOException, InterruptedException {
        var process = start();
        var begin = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    /** Kills at a moment, or once the generations are about to change places. */
    private void killed(long millis, boolean late) throws IOException, InterruptedException {
        var process = start();
        if (late) {
            while (process.isAlive() && !isAboutToChange()) {
                Thread.onSpinWait();
            }
        } else {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
    }

    private boolean isAboutToChange() {
        return reports.latest().stream()
                .anyMatch(
                        rebuild ->
                                rebuild.state().equals("running")
                                        && LAST_STEPS.contains(rebuild.step()));
    }

    /** Returns when it begins to rebuild. */
    private Process start() throws IOException {
        var process = RebuildProcess.start(quick, ledger.url(), ledger.masterKeyFile());
        var out = process.inputReader();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(RebuildProcess.BEGINS)) {
                Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
                return process;
            }
        }
        throw new IOException("the process ended before it began");
    }

    private void record() {
        for (int i = 0; i < PATIENTS; i++) {
            ledger.append(RebuiltLedger.FEBRUARY, RandomStories.story(i));
        }
    }

    private List<String> rows() {
        return ledger.jdbc()
                .sql("select r::text from reading.trajectory_status r order by patient, trajectory")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
