package nl.trajectoryledger.deploy.commands;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where every change that a replay finds is written to. */
sealed interface ReplayList extends AutoCloseable
        permits ReplayList.Nowhere, ReplayList.Lines, ReplayTable {

    /** Takes a line of the list. */
    void write(JsonNode line);

    @Override
    void close() throws IOException;

    /** The form that the name of a file asks for; none without a file. */
    static ReplayList to(@Nullable Path file) throws IOException {
        if (file == null) {
            return new Nowhere();
        }
        return file.toString().endsWith(".csv")
                ? ReplayTable.to(file)
                : new Lines(Files.newBufferedWriter(file));
    }

    /** Nothing at all. */
    record Nowhere() implements ReplayList {

        @Override
        public void write(JsonNode line) {}

        @Override
        public void close() {}
    }

    /** One JSON object a line, as the ledger hashed it. */
    record Lines(Writer file) implements ReplayList {

        @Override
        public void write(JsonNode line) {
            try {
                file.write(line.toString());
                file.write('\n');
            } catch (IOException full) {
                throw new CommandFailed("the list cannot be written: " + full.getMessage());
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
