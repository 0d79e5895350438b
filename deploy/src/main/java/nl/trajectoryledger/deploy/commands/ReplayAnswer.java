package nl.trajectoryledger.deploy.commands;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.TreeMap;

/** What a replay answers, line by line; of the list only the first lines are kept. */
final class ReplayAnswer {

    /** As many as fit a screen. */
    static final int MOST_SHOWN = 20;

    private final TreeMap<String, JsonNode> first = new TreeMap<>();
    private final PrintWriter err;
    private long unread;
    private @Nullable JsonNode totals;
    private @Nullable JsonNode receipt;

    /**
     * @param err takes the patients who cannot be judged
     */
    ReplayAnswer(PrintWriter err) {
        this.err = err;
    }

    void read(
            LedgerClient ledger,
            String path,
            String type,
            byte[] body,
            ReplayList list,
            Progress progress)
            throws InterruptedException {
        if (!ledger.lines(path, type, body, line -> take(line, list, progress))) {
            throw new CommandFailed("this ledger knows no replays");
        }
        if (receipt == null) {
            throw new CommandFailed("the answer was cut off: ask again");
        }
    }

    private void take(JsonNode line, ReplayList list, Progress progress) {
        if (line.has("progress")) {
            var now = line.get("progress");
            progress.show(
                    now.get("eventsRead").asLong(),
                    now.get("events").asLong(),
                    RebuildText.pace(now));
        } else if (line.has("receipt")) {
            receipt = line.get("receipt");
        } else {
            list.write(line);
            found(line);
        }
    }

    private void found(JsonNode line) {
        if (line.has("totals")) {
            totals = line.get("totals");
        } else if (line.has("unread")) {
            unread++;
            err.printf(
                    "patient %s cannot be judged: %s%n",
                    line.get("patient").asString(), line.at("/unread/reason").asString());
        } else {
            // In the order of their text, as they would stand in the list when it is sorted.
            first.put(line.toString(), line);
            if (first.size() > MOST_SHOWN) {
                first.pollLastEntry();
            }
        }
    }

    long unread() {
        return unread;
    }

    /** Patients for whom something changes, those with the lowest ids. */
    Collection<JsonNode> first() {
        return first.values();
    }

    JsonNode totals() {
        return requireNonNull(totals);
    }

    JsonNode receipt() {
        return requireNonNull(receipt);
    }

    /** Totals and receipt for a program. */
    String json() {
        var answer = new JsonMapper().createObjectNode();
        answer.set("totals", totals());
        answer.set("receipt", receipt());
        return answer.toPrettyString();
    }
}
