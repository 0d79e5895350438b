package nl.trajectoryledger.deploy.commands;

import de.siegmar.fastcsv.writer.CsvWriter;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;

/** As CSV: a row a session, and a row a trajectory for its next treatment. */
record ReplayTable(CsvWriter file) implements ReplayList {

    static ReplayTable to(Path path) throws IOException {
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
        return new ReplayTable(file);
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
