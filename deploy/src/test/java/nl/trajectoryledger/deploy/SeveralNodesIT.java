package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.deploy.demo.MadeUpBsn;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several nodes of each side, of which some are killed. */
@Timeout(900)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
class SeveralNodesIT {

    private static final int PATIENTS = 10;
    private static final Duration MOVED_WITHIN = Duration.ofSeconds(15);

    @TempDir private static Path temporary;
    private static RunningNodes nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = RunningNodes.start(temporary);
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    @Test
    @Order(1)
    @Execution(ExecutionMode.SAME_THREAD)
    void share_the_work_and_take_over_that_of_one_that_is_killed() throws Exception {
        awaitSegments(List.of(4, 4));
        recordAtBoth(0);

        var killedAt = System.nanoTime();
        nodes.kill(2);
        recordAtBoth(PATIENTS);
        awaitSegments(List.of(8));
        assertThat(Duration.ofNanos(System.nanoTime() - killedAt)).isLessThan(MOVED_WITHIN);

        nodes.kill(0);
        recordAt(nodes.command(1), 2 * PATIENTS);
        nodes.restart(2);
        nodes.restart(0);
        assertThat(nodes.streamsWithGaps()).isEmpty();
        var ledger = new ComparedLedger(nodes, 3 * PATIENTS);
        ledger.awaitLive();
        var compared = ledger.compared();
        assertThat(compared.get("eventsRead").asLong()).isEqualTo(3L * PATIENTS * 3);
        assertThat(compared.get("differences").asLong()).isZero();
    }

    @Test
    @Order(2)
    @Execution(ExecutionMode.SAME_THREAD)
    void lose_double_and_mix_nothing_while_rebuilds_run_and_nodes_are_killed() throws Exception {
        nodes.awaitAll();
        awaitSegments(List.of(4, 4));
        var disturbance = Disturbance.among(nodes, 3 * PATIENTS);
        var ledger = disturbance.ledger();
        ledger.awaitLive();
        long before = ledger.sessions();

        int facts = disturbance.happen();

        assertThat(nodes.streamsWithGaps()).isEmpty();
        assertThat(ledger.sessions()).isEqualTo(before + facts);
        ledger.awaitLive();
        var live = ledger.rows();
        assertThat(live).hasSize(ledger.patients());
        assertThat(ledger.compared().get("differences").asLong()).isZero();
        ledger.rebuilt();
        assertThat(ledger.rows()).isEqualTo(live);
        ledger.oneAfterTheOther();
        assertThat(ledger.rows()).isEqualTo(live);
    }

    private static void awaitSegments(List<Integer> wanted) throws InterruptedException {
        while (!nodes.segments().equals(wanted)) {
            Node.moment();
        }
    }

    /** The same facts at both command sides at once: each is recorded by one of them. */
    private static void recordAtBoth(int first) throws Exception {
        var recording = new ArrayList<Future<?>>();
        try (var clients = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                var node = nodes.command(i);
                recording.add(
                        clients.submit(
                                () -> {
                                    recordAt(node, first);
                                    return true;
                                }));
            }
            for (var client : recording) {
                client.get();
            }
        }
    }

    private static void recordAt(Node node, int first) throws IOException, InterruptedException {
        for (int number = first; number < first + PATIENTS; number++) {
            for (var fact : factsOf(number)) {
                var answer = node.post("/api/facts", fact);
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            }
        }
    }

    private static List<String> factsOf(int number) {
        var who = "\"bsn\":\"%s\"".formatted(MadeUpBsn.number(number));
        return List.of(
                "{\"fact\":\"patient\",%s,\"birthDate\":\"1960-01-01\"}".formatted(who),
                """
                {"fact":"intake",%s,"trajectory":"knee","date":"2024-01-08",
                 "practice":"04012345","diagnosis":"7023"}\
                """
                        .formatted(who),
                """
                {"fact":"session",%s,"trajectory":"knee","date":"2024-01-10","performance":"1000",
                 "source":{"system":"made-up","reference":"own-%d"}}\
                """
                        .formatted(who, number));
    }
}
