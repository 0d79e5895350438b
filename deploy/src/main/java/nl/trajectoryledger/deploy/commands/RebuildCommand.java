package nl.trajectoryledger.deploy.commands;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.concurrent.Callable;

/** {@code ledger rebuild}: derives a read table anew from the events. */
@Command(
        name = "rebuild",
        description = "Derive a read table anew from the events.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the table is as the events say",
            "1:rows differed, or patients could not be derived",
            "2:the rebuild failed"
        })
public final class RebuildCommand implements Callable<Integer> {

    private static final int POLL_MILLIS = 200;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Option(names = "--projection", description = "name of the table (default: all there are)")
    private @Nullable String projection;

    @Option(names = "--compare", description = "count the rows that differ and change nothing")
    private boolean compare;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ledgerAt.existing(this::rebuild);
    }

    private int rebuild(LedgerClient ledger) throws InterruptedException {
        var query = new Query().and("projection", projection).and("compare", compare).text();
        var started = ledger.post("/api/rebuilds" + query);
        JsonNode ended;
        try (var progress = Progress.of("rebuild", requireNonNull(spec).commandLine().getErr())) {
            ended = await(ledger, started.get("id").asString(), progress);
        }
        if (ended.get("state").asString().equals("failed")) {
            throw new CommandFailed("the rebuild failed: " + ended.path("failure").asString(""));
        }
        requireNonNull(spec).commandLine().getOut().println(inWords(ended));
        return ended.get("patientsFailed").asLong() + differences(ended) == 0 ? 0 : 1;
    }

    private static JsonNode await(LedgerClient ledger, String id, Progress progress)
            throws InterruptedException {
        var now = ledger.get("/api/rebuilds/" + id);
        while (now.get("state").asString().equals("running")) {
            progress.show(now.get("eventsRead").asLong(), now.get("events").asLong());
            Thread.sleep(POLL_MILLIS);
            now = ledger.get("/api/rebuilds/" + id);
        }
        return now;
    }

    private String inWords(JsonNode ended) {
        return "%s: %d events of %d patients, %d trajectories%s%s"
                .formatted(
                        ended.get("projection").asString(),
                        ended.get("eventsRead").asLong(),
                        ended.get("patients").asLong(),
                        ended.get("trajectories").asLong(),
                        compare ? ", %d rows differ".formatted(differences(ended)) : "",
                        failures(ended.get("patientsFailed").asLong()));
    }

    private static String failures(long patients) {
        return patients == 0 ? "" : ", %d patients could not be derived".formatted(patients);
    }

    private static long differences(JsonNode ended) {
        return ended.path("differences").asLong(0);
    }
}
