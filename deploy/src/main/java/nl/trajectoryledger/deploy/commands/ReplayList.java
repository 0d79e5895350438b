package nl.trajectoryledger.deploy.commands;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where every change that a replay finds is written to. */
sealed interface ReplayList extends AutoCloseable {

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
                ? Table.to(file)
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

    /** A row a session, and a row a trajectory for its next treatment. */
    record Table(CsvWriter file) implements ReplayList {

        private static Table to(Path path) throws IOException {
            var file = CsvWriter.builder().fieldSeparator(';').build(path);
            file.writeRecord(
                    "patient",
                    "trajectory",
                    "session",
                    "date",
                    "insurer",
                    "rule",
                    "otherRule",
                    "diagnosis",
                    "from",
                    "to",
                    "reason");
            return new Table(file);
        }

        @Override
        public void write(JsonNode line) {
            var patient = line.path("patient").asString("");
            if (line.has("unread")) {
                var reason = line.at("/unread/reason").asString();
                file.writeRecord(patient, "", "", "", "", "", "", "", "", "", reason);
            }
            for (var trajectory : line.path("trajectories")) {
                if (!trajectory.get("from").equals(trajectory.get("to"))) {
                    row(patient, trajectory, "next", trajectory, "validOn");
                }
                for (var session : trajectory.get("sessions")) {
                    row(patient, trajectory, text(session, "session"), session, "date");
                }
            }
        }

        private void row(
                String patient, JsonNode trajectory, String session, JsonNode change, String day) {
            file.writeRecord(
                    patient,
                    text(trajectory, "trajectory"),
                    session,
                    text(change, day),
                    text(change, "insurer"),
                    text(change, "rule"),
                    text(change, "otherRule"),
                    text(change, "diagnosis"),
                    text(change, "from"),
                    text(change, "to"),
                    "");
        }

        private static String text(JsonNode of, String field) {
            var value = of.path(field);
            return value.isNull() ? "" : value.asString("");
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
