package nl.trajectoryledger.deploy.bench;

import nl.trajectoryledger.command.CommandApplication;
import nl.trajectoryledger.deploy.bench.machine.Database;
import nl.trajectoryledger.deploy.bench.machine.RunningSide;
import nl.trajectoryledger.deploy.bench.population.FactFile;
import nl.trajectoryledger.deploy.commands.LedgerClient;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;

/** A database with as many events as the measurement asks for, filled when first needed. */
final class FilledLedger {

    private static final int POLL_MILLIS = 20;

    private @Nullable Database database;

    /** Takes a database over that is as it should be. */
    void is(Database filled) {
        database = filled;
    }

    Database database(Bench bench) throws Exception {
        if (database == null) {
            bench.say("filling a ledger with %,d events", bench.events());
            database = fill(bench);
        }
        return database;
    }

    private static Database fill(Bench bench) throws Exception {
        var filled = fill(bench, bench.events(), "filled");
        var rows = bench.cluster().file("rows");
        var peer = PeerTable.create(filled);
        peer.export(rows);
        peer.load(rows);
        return filled;
    }

    /** Makes a database with so many events. */
    static Database fill(Bench bench, long events, String name) throws Exception {
        var file = bench.population().write(bench.cluster().file("facts"), events);
        var filled = bench.cluster().create(name);
        var key = bench.cluster().masterKey();
        try (var side = RunningSide.start(CommandApplication.class, filled, key)) {
            bring(file, side.client());
        }
        Files.delete(file.path());
        filled.execute("vacuum analyze");
        return filled;
    }

    /** Brings a file of facts over HTTP and waits until all of it is recorded. */
    static void bring(FactFile file, LedgerClient ledger) throws Exception {
        var path = "/api/imports?format=facts";
        var id = ledger.post(path, "application/x-ndjson", file.path()).get("id").asString();
        var now = ledger.get("/api/imports/" + id);
        while (now.path("finishedAt").isMissingNode()) {
            Thread.sleep(POLL_MILLIS);
            now = ledger.get("/api/imports/" + id);
        }
        if (now.get("accepted").asLong() != file.facts()) {
            throw new IllegalStateException("not every fact was recorded: " + now);
        }
    }
}
