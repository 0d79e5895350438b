package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.deploy.demo.MadeUpBsn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several nodes of each side, of which some are killed. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class SeveralNodesIT {

    private static final int PATIENTS = 10;
    private static final Duration MOVED_WITHIN = Duration.ofSeconds(15);

    @TempDir Path temporary;

    @Test
    void share_the_work_and_take_over_that_of_one_that_is_killed() throws Exception {
        try (var nodes = RunningNodes.start(temporary)) {
            awaitSegments(nodes, List.of(4, 4));
            recordFrom(nodes, 0);

            var killedAt = System.nanoTime();
            nodes.query(0).kill();
            recordFrom(nodes, PATIENTS);
            awaitSegments(nodes, List.of(8));
            assertThat(Duration.ofNanos(System.nanoTime() - killedAt)).isLessThan(MOVED_WITHIN);

            nodes.command(0).kill();
            recordAt(nodes.command(1), 2 * PATIENTS);
            assertThat(nodes.streamsWithGaps()).isEmpty();
            var compared = compared(nodes.query(1), 3L * PATIENTS);
            assertThat(compared.get("eventsRead").asLong()).isEqualTo(3L * PATIENTS * 3);
            assertThat(compared.get("differences").asLong()).isZero();
        }
    }

    private static void awaitSegments(RunningNodes nodes, List<Integer> wanted)
            throws InterruptedException {
        while (!nodes.segments().equals(wanted)) {
            Node.moment();
        }
    }

    /** The same facts at both command sides at once: each is recorded by one of them. */
    private static void recordFrom(RunningNodes nodes, int first) throws Exception {
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
                 "source":{"system":"made-up","reference":"s-%d"}}\
                """
                        .formatted(who, number));
    }

    /** Compared again until the projection has come to everybody. */
    private static JsonNode compared(Node node, long patients)
            throws IOException, InterruptedException {
        JsonNode rebuild;
        do {
            var answer = node.post("/api/rebuilds?compare=true", "").body();
            var started = JsonMapper.shared().readTree(answer);
            assertThat(ComparedLedger.ended(node, started)).isEqualTo("done");
            rebuild = node.get("/api/rebuilds/" + started.get("id").asString());
        } while (rebuild.get("patientsCompared").asLong() < patients);
        return rebuild;
    }
}
