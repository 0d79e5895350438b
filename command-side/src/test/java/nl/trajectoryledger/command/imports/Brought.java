package nl.trajectoryledger.command.imports;

import static org.awaitility.Awaitility.await;

import nl.trajectoryledger.command.CommandSide;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A file that was brought to the ledger, once the ledger is done with it. */
record Brought(JsonNode progress, List<JsonNode> errors) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ENDED = Set.of("done", "failed", "interrupted", "cancelled");

    static Brought to(CommandSide side, String file, boolean dryRun) throws Exception {
        var answer =
                side.post(
                        "/api/imports?format=facts&dryRun=" + dryRun, "application/x-ndjson", file);
        var place = answer.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofMinutes(1)).until(() -> ENDED.contains(state(side, place)));
        return new Brought(
                JSON.readTree(side.get(place).body()),
                side.get(place + "/errors").body().lines().map(JSON::readTree).toList());
    }

    private static String state(CommandSide side, String place)
            throws IOException, InterruptedException {
        return JSON.readTree(side.get(place).body()).get("state").asString();
    }

    /** The counts that are not zero, in words. */
    String summary() {
        var text = new StringBuilder(progress.get("state").asString());
        for (var count : List.of("accepted", "repeated", "refused", "conflicting")) {
            if (progress.get(count).asLong() > 0) {
                text.append(", ").append(progress.get(count).asLong()).append(' ').append(count);
            }
        }
        return text.toString();
    }
}
