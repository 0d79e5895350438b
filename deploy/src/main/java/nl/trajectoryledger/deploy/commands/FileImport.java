package nl.trajectoryledger.deploy.commands;

import nl.trajectoryledger.command.imports.Formats;
import nl.trajectoryledger.command.imports.forms.FileFormat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** An import of one file by a ledger, followed until it ends. */
final class FileImport {

    private static final int POLL_MILLIS = 200;

    private final LedgerClient ledger;
    private final String path;
    private final String format;

    private FileImport(LedgerClient ledger, String id, String format) {
        this.ledger = ledger;
        this.path = "/api/imports/" + id;
        this.format = format;
    }

    static FileImport start(LedgerClient ledger, Path file, @Nullable String format, boolean dryRun)
            throws IOException, InterruptedException {
        var query = new Query().and("format", format).and("dryRun", dryRun).text();
        var started = ledger.post("/api/imports" + query, file);
        return new FileImport(
                ledger, started.get("id").asString(), started.get("format").asString());
    }

    /** Waits for the end and gives what the ledger says then. */
    JsonNode await(Progress progress) throws InterruptedException {
        for (var now = ledger.get(path); ; now = ledger.get(path)) {
            progress.show(now.get("done").asLong(), now.get("rows").asLong());
            switch (now.get("state").asString()) {
                case "waiting", "running" -> Thread.sleep(POLL_MILLIS);
                default -> {
                    return now;
                }
            }
        }
    }

    /** What became of the rows of a file that is done. */
    static Outcome outcome(JsonNode end) {
        return switch (end.get("state").asString()) {
            case "done" -> Outcome.of(end);
            case "cancelled" ->
                    throw new CommandFailed(
                            "cancelled after %s; the same command goes on there"
                                    .formatted(place(end)));
            default ->
                    throw new CommandFailed(
                            "the import broke off after %s; import the file again"
                                    .formatted(place(end)));
        };
    }

    private static String place(JsonNode progress) {
        return "%d of %d rows"
                .formatted(progress.get("done").asLong(), progress.get("rows").asLong());
    }

    /** Asks the ledger to stop the import between two patients. */
    void cancel() throws InterruptedException {
        ledger.post(path + "/cancel");
    }

    /** Where the ledger tells about the import. */
    String path() {
        return path;
    }

    /** How the name of a file of refused rows ends. */
    String ending() {
        return Formats.of(format).map(FileFormat::ending).orElse(".txt");
    }

    /** Writes the rows that were not recorded, each with the reason, to be mended. */
    void writeErrors(Path file) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        // The rows may name persons.
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        ledger.download(path + "/errors/file", file);
    }

    /**
     * What became of the rows of a file.
     *
     * @param refused those that conflict with what the ledger holds included
     */
    record Outcome(long rows, long accepted, long repeated, long refused, long conflicting) {

        static Outcome of(JsonNode progress) {
            var conflicting = progress.get("conflicting").asLong();
            return new Outcome(
                    progress.get("rows").asLong(),
                    progress.get("accepted").asLong(),
                    progress.get("repeated").asLong(),
                    progress.get("refused").asLong() + conflicting,
                    conflicting);
        }

        /** The sum that adds up. */
        String inWords() {
            return "%d rows: %d accepted, %d repeated, %d refused%s"
                    .formatted(
                            rows,
                            accepted,
                            repeated,
                            refused,
                            conflicting == 0 ? "" : " (%d as a conflict)".formatted(conflicting));
        }
    }
}
