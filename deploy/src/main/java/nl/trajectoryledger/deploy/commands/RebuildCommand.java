package nl.trajectoryledger.deploy.commands;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code ledger rebuild}: derives the read tables anew from the events. */
@Command(
        name = "rebuild",
        description = {
            "Derive the read tables anew from the events, beside those that serve, and let them"
                    + " serve. One that was cut short is gone on with."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the tables are as the events say",
            "1:rows differed, or patients could not be derived",
            "2:the rebuild failed or was cancelled"
        })
public final class RebuildCommand implements Callable<Integer> {

    private static final int POLL_MILLIS = 200;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Option(names = "--projection", description = "name of the table (default: all there are)")
    private @Nullable String projection;

    @Option(
            names = "--accept-parked",
            description = "let the tables serve even without patients who cannot be derived")
    private boolean acceptParked;

    @Option(names = "--anew", description = "begin again where an earlier one was cut short")
    private boolean anew;

    @ArgGroup private Instead instead = new Instead();

    /** What is done instead of letting newly derived tables serve. */
    private static final class Instead {

        @Option(names = "--compare", description = "count the rows that differ and change nothing")
        private boolean compare;

        @Option(names = "--back", description = "let the tables that served before serve again")
        private boolean back;

        @Option(names = "--cancel", description = "stop the rebuild that runs")
        private boolean cancel;

        @Option(
                names = "--patient",
                paramLabel = "KEY",
                description =
                        "derive one patient alone: a patient id, the patient key of an imported"
                                + " file, or - for a BSN from standard input")
        private @Nullable String patient;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ledgerAt.existing(this::with);
    }

    private int with(LedgerClient ledger) throws IOException, InterruptedException {
        if (instead.patient != null) {
            return patient(ledger, PatientKey.find(ledger, instead.patient));
        }
        return instead.cancel ? cancel(ledger) : rebuild(ledger);
    }

    private int patient(LedgerClient ledger, String patient) throws InterruptedException {
        ledger.post("/api/rebuilds/patients", Map.of("patient", patient));
        out().printf("patient %s: derived anew%n", patient);
        return 0;
    }

    private int cancel(LedgerClient ledger) throws InterruptedException {
        for (var rebuild : ledger.get("/api/rebuilds")) {
            if (isRunning(rebuild)) {
                ledger.post(path(rebuild) + "/cancel");
                out().println("the rebuild stops; another goes on where it was");
                return 0;
            }
        }
        throw new CommandFailed("no rebuild runs");
    }

    private int rebuild(LedgerClient ledger) throws InterruptedException {
        var query =
                new Query()
                        .and("projection", projection)
                        .and("compare", instead.compare)
                        .and("back", instead.back)
                        .and("acceptParked", acceptParked)
                        .and("anew", anew);
        var started = ledger.post("/api/rebuilds" + query.text());
        JsonNode ended;
        try (var progress = Progress.of("rebuild", err())) {
            ended = await(ledger, path(started), progress);
        }
        var text = new RebuildText(ended);
        out().println(text.outcome());
        ledger.get(path(ended) + "/parked").forEach(each -> err().println(text.parked(each)));
        return switch (ended.get("state").asString()) {
            case "done" -> differs(ended) ? 1 : 0;
            case "refused" -> 1;
            default -> throw new CommandFailed(text.failure());
        };
    }

    private boolean differs(JsonNode ended) {
        return instead.compare
                && ended.get("differences").asLong() + ended.get("patientsParked").asLong() > 0;
    }

    private static JsonNode await(LedgerClient ledger, String path, Progress progress)
            throws InterruptedException {
        var now = ledger.get(path);
        while (isRunning(now)) {
            progress.show(
                    now.get("eventsRead").asLong(),
                    now.get("events").asLong(),
                    new RebuildText(now).pace());
            Thread.sleep(POLL_MILLIS);
            now = ledger.get(path);
        }
        return now;
    }

    private static boolean isRunning(JsonNode rebuild) {
        return rebuild.get("state").asString().equals("running");
    }

    private static String path(JsonNode rebuild) {
        return "/api/rebuilds/" + rebuild.get("id").asString();
    }

    private PrintWriter out() {
        return requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return requireNonNull(spec).commandLine().getErr();
    }
}
