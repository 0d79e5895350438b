package nl.trajectoryledger.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import nl.trajectoryledger.command.CommandSide;
import nl.trajectoryledger.command.store.StoredRows;
import nl.trajectoryledger.command.store.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.LongSupplier;

/** A process that is killed again and again while it takes in 200,000 rows. */
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
class KillDuringImportIT {

    private static final int PRACTICES = 4;
    private static final int PATIENTS = 1_000;
    private static final int ROUNDS = 50;
    private static final int ROWS = PRACTICES * PATIENTS * ROUNDS;
    private static final int KILLS = 20;
    private static final Path MASTER_KEY = CommandSide.masterKey();

    @TempDir private static Path folder;

    @Test
    void ends_as_if_nobody_had_killed_it() throws Exception {
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        System.out.println("-Dledger.seed=" + seed + " repeats the moments of the kills");
        var chance = new Random(seed);
        var file = file();
        var undisturbed = ImportState.of(TestDatabase.migrated());
        var killed = ImportState.of(TestDatabase.migrated());

        try (var processes = new ImportProcesses(undisturbed.database(), MASTER_KEY, file)) {
            assertThat(processes.begin().waitFor()).isZero();
        }
        try (var processes = new ImportProcesses(killed.database(), MASTER_KEY, file)) {
            for (int kill = 0; kill < KILLS; kill++) {
                int number = kill;
                killAt(place(kill, chance), processes.begin(), () -> killed.done(number));
                assertThat(killed.isRunning(kill)).as("in the middle of the file").isTrue();
            }
            assertThat(processes.begin().waitFor()).isZero();
        }

        assertSame(killed, undisturbed);
    }

    private static void assertSame(ImportState killed, ImportState undisturbed) {
        assertThat(killed.answers())
                .isEqualTo(undisturbed.answers())
                .first()
                .asString()
                .startsWith("200000 rows, 200000 done, ")
                .endsWith("done");
        assertThat(killed.refusals()).isEqualTo(undisturbed.refusals()).hasSizeGreaterThan(3_000);
        assertThat(killed.events()).isEqualTo(undisturbed.events()).hasSize(3);
        new StoredRows(undisturbed.database()).assertAllChained();
        new StoredRows(killed.database()).assertAllChained();
    }

    /** Somewhere in each twentieth of the file but its last fifth, which is soon done. */
    private static int place(int kill, Random chance) {
        return 1 + (int) ((kill + chance.nextDouble()) * ROWS * 0.8 / KILLS);
    }

    /** Kills the process when so many rows are answered, while it is at the next ones. */
    private static void killAt(int place, Process process, LongSupplier done)
            throws InterruptedException {
        try {
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> done.getAsLong() >= place || !process.isAlive());
            assertThat(process.isAlive()).as("alive at row " + place).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The patients of a practice in turn, so that a kill finds many of them half recorded. */
    private static Path file() throws IOException {
        var file = folder.resolve("facts");
        try (var out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < ROWS; row++) {
                int patient = row / (PATIENTS * ROUNDS) * PATIENTS + row % PATIENTS;
                out.write(fact("p-" + patient, patient, row / PATIENTS % ROUNDS));
            }
        }
        return file;
    }

    private static String fact(String key, int patient, int round) {
        var day = LocalDate.of(2024, 1, 8).plusDays(round);
        return switch (round) {
            case 0 -> FactFiles.patient(key, FactFiles.bsn(patient));
            case 1 -> FactFiles.intake(key, "knee");
            default ->
                    switch ((patient + round) % 50) {
                        case 7 -> FactFiles.session(key, day.minusDays(1).toString());
                        case 8 -> FactFiles.session(key, "yesterday");
                        default -> FactFiles.session(key, day.toString());
                    };
        };
    }
}
