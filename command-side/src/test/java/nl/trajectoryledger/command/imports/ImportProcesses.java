package nl.trajectoryledger.command.imports;

import nl.trajectoryledger.command.CommandProcess;
import nl.trajectoryledger.command.store.TestDatabase;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** Processes that take in the same file, each started while the one before it is at work. */
final class ImportProcesses implements AutoCloseable {

    private final ProcessBuilder command;
    private Process next;

    ImportProcesses(TestDatabase database, Path masterKey, Path file) throws IOException {
        command =
                CommandProcess.of(ImportProcess.class, database, masterKey, file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(file.resolveSibling("log").toFile()));
        next = command.start();
    }

    /** Has one begin to take the file in. */
    Process begin() throws IOException {
        var begun = next;
        next = command.start();
        try (var word = begun.getOutputStream()) {
            word.write('\n');
        }
        return begun;
    }

    @Override
    public void close() {
        next.destroyForcibly();
    }
}
