package nl.trajectoryledger.command.facts;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.CommandProcess;
import nl.trajectoryledger.command.CommandSide;
import nl.trajectoryledger.command.store.StoredRows;
import nl.trajectoryledger.command.store.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A node that is killed while sixteen callers state facts, again and again. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class KillDuringAppendIT {

    private static final Path MASTER_KEY = CommandSide.masterKey();
    private static final int EVENT_ID = 36;

    private final TestDatabase database = TestDatabase.migrated();

    @Test
    void loses_nothing_that_was_answered() throws Exception {
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        System.out.println("-Dledger.seed=" + seed + " repeats the moments of the kills");
        var chance = new Random(seed);

        var answered = new HashSet<String>();
        for (var run : List.of("first", "second", "third")) {
            answered.addAll(answeredBefore(200 + chance.nextInt(1_000), run));
        }

        assertThat(recorded()).containsAll(answered);
        new StoredRows(database).assertAllChained();
    }

    /** Kills the node after so many answers; those that are on their way then count too. */
    private Set<String> answeredBefore(int answers, String run) throws IOException {
        var answered = new HashSet<String>();
        var node =
                CommandProcess.of(AppendProcess.class, database, MASTER_KEY, run)
                        .redirectError(Redirect.DISCARD)
                        .start();
        try (var out = node.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.length() == EVENT_ID) {
                    answered.add(line);
                }
                if (answered.size() == answers) {
                    // By its handle, which leaves what it has printed to be read.
                    node.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(answers);
        return answered;
    }

    private List<String> recorded() {
        return database.asOwner()
                .sql("select event_id::text from ledger.event")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
