package nl.trajectoryledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.dossier.FactReader;
import nl.trajectoryledger.command.facts.FactGateway;
import nl.trajectoryledger.command.store.TestDatabase;
import nl.trajectoryledger.events.identity.Bsn;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Two nodes on one database, eight writers at each. */
class ManyWritersIT {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Path MASTER_KEY = CommandSide.masterKey();
    private static final List<CommandSide> NODES =
            List.of(CommandSide.on(DATABASE, MASTER_KEY), CommandSide.on(DATABASE, MASTER_KEY));

    private static final String PATIENT =
            """
            {"fact":"patient","bsn":"%s","birthDate":"1961-04-12"}
            """;

    @AfterAll
    static void stop() {
        NODES.forEach(CommandSide::close);
    }

    @Test
    void introduce_one_patient_once() throws Exception {
        var before = count("search_key");

        var answers = atOnce(Collections.nCopies(64, PATIENT.formatted("999990019")));

        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(count("search_key") - before).isEqualTo(1);
    }

    @Test
    void lose_no_session_of_one_patient_and_double_none() throws Exception {
        var bsn = "999990007";
        introduce(bsn);
        var before = count("event");
        // Each of sixteen writers states the same fifty sessions, beginning elsewhere.
        var sessions = new ArrayList<String>();
        for (int i = 0; i < 16 * 50; i++) {
            sessions.add(session(bsn, (i + i / 50 * 7) % 50));
        }

        var answers = atOnce(sessions);

        assertThat(answers).containsOnly(200, 201);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(50);
        assertThat(count("event") - before).isEqualTo(50);
    }

    @Test
    void decide_again_what_they_decided_while_the_other_node_was_recording() throws Exception {
        var bsn = "999990020";
        introduce(bsn);
        var transaction =
                new TransactionTemplate(
                        NODES.get(0).context().getBean(PlatformTransactionManager.class));

        try (var other = Executors.newSingleThreadExecutor()) {
            var second =
                    transaction.execute(
                            _ -> {
                                record(session(bsn, 1));
                                var answer = other.submit(() -> state(1, session(bsn, 1)));
                                // The other node has read the stream and waits for this append.
                                await().until(ManyWritersIT::somebodyWaitsForALock);
                                return answer;
                            });
            assertThat(requireNonNull(second).get()).isEqualTo(200);
        }
    }

    @Test
    void refuse_nothing_for_want_of_what_the_other_node_recorded_since() throws Exception {
        var bsn = "999990032";
        introduce(bsn);
        assertThat(state(1, session(bsn, "hip", 1))).isEqualTo(422);

        assertThat(state(0, intake(bsn, "hip"))).isEqualTo(201);

        assertThat(state(1, session(bsn, "hip", 1))).isEqualTo(201);
    }

    @Test
    void know_at_one_node_what_the_other_recorded_since() throws Exception {
        var bsn = "999990044";
        introduce(bsn);
        assertThat(state(1, session(bsn, 1))).isEqualTo(201);
        assertThat(state(0, session(bsn, 2))).isEqualTo(201);
        assertThat(state(0, retraction(bsn, 1))).isEqualTo(201);

        assertThat(state(1, session(bsn, 2))).isEqualTo(200);
        assertThat(state(1, session(bsn, 1))).as("stated anew").isEqualTo(201);
    }

    /** Records at the first node, in the transaction of this thread. */
    private static void record(String fact) {
        var facts = NODES.get(0).context().getBean(FactGateway.class);
        var reader = new FactReader();
        var tree = (ObjectNode) reader.tree(fact);
        facts.record(new Bsn(tree.remove("bsn").asString()), List.of(reader.read(tree)));
    }

    private static boolean somebodyWaitsForALock() {
        return DATABASE.asOwner()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static void introduce(String bsn) throws Exception {
        state(0, PATIENT.formatted(bsn));
        state(0, intake(bsn, "knee"));
    }

    private static String intake(String bsn, String trajectory) {
        return """
        {"bsn":"%s","fact":"intake","trajectory":"%s","date":"2024-01-08",\
        "practice":"04012345","diagnosis":"7023"}
        """
                .formatted(bsn, trajectory);
    }

    private static String session(String bsn, int id) {
        return session(bsn, "knee", id);
    }

    private static String session(String bsn, String trajectory, int id) {
        return """
        {"bsn":"%s","fact":"session","trajectory":"%s","date":"2024-01-10","id":"s%d"}
        """
                .formatted(bsn, trajectory, id);
    }

    private static String retraction(String bsn, int id) {
        return """
        {"bsn":"%s","fact":"session-retracted","trajectory":"knee","session":"s%d",\
        "reason":"never was"}
        """
                .formatted(bsn, id);
    }

    /** The answers to facts that sixteen writers state at two nodes. */
    private static List<Integer> atOnce(List<String> facts) throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < facts.size(); i++) {
            int number = i;
            tasks.add(() -> state(number % 2, facts.get(number)));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            return threads.invokeAll(tasks).stream().map(task -> task.resultNow()).toList();
        }
    }

    private static int state(int node, String fact) throws Exception {
        return NODES.get(node).post("/api/facts", "application/json", fact).statusCode();
    }

    private static long count(String table) {
        return DATABASE.asOwner()
                .sql("select count(*) from ledger." + table)
                .query(Long.class)
                .single();
    }
}
