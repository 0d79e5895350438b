package nl.trajectoryledger.deploy.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived the process that started it, as after {@code kill -9}. It still holds
 * the database, so it is stopped before another one starts. The caller holds the data folder.
 */
final class AbandonedPostmaster {

    private static final int FAST_SECONDS = 8;
    private static final int IMMEDIATE_SECONDS = 4;

    private AbandonedPostmaster() {}

    static void stop(Path database) throws IOException, InterruptedException {
        var pidFile = database.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var running = postgresOf(database, Files.readAllLines(pidFile));
        if (running.isPresent()) {
            stop(running.get());
        }
        // The number may by now be that of another program, on which PostgreSQL would refuse to
        // start; nobody else can have started one here, for the folder is ours.
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> postgresOf(Path database, List<String> pidFile)
            throws IOException {
        if (pidFile.size() < 2 || !Path.of(pidFile.get(1)).equals(database.toRealPath())) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pidFile.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isPostgresOf(process, database));
    }

    private static boolean isPostgresOf(ProcessHandle process, Path database) {
        var program = process.info().command().map(Path::of).map(Path::getFileName);
        var arguments = List.of(process.info().arguments().orElseGet(() -> new String[0]));
        return program.map(Path::toString).filter("postgres"::equals).isPresent()
                && arguments.contains(database.toString());
    }

    private static void stop(ProcessHandle postmaster) throws IOException, InterruptedException {
        // SIGINT is PostgreSQL's fast shutdown, which breaks off sessions; SIGQUIT its immediate
        // one, after which it recovers from its log.
        if (!ended(postmaster, "INT", FAST_SECONDS)
                && !ended(postmaster, "QUIT", IMMEDIATE_SECONDS)) {
            throw new IOException(
                    "PostgreSQL (process %d) of an earlier run does not stop"
                            .formatted(postmaster.pid()));
        }
    }

    private static boolean ended(ProcessHandle postmaster, String signal, int seconds)
            throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, postmaster.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        try {
            postmaster.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
