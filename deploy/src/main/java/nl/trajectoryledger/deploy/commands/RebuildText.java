package nl.trajectoryledger.deploy.commands;

import static java.util.stream.Collectors.joining;

import tools.jackson.databind.JsonNode;

import java.util.Locale;

/** A rebuild in words. */
record RebuildText(JsonNode rebuild) {

    /** What it is doing, how fast, and for how long still. */
    String pace() {
        var step = rebuild.get("step").asString();
        if (!step.equals("read")) {
            return step;
        }
        return pace(rebuild);
    }

    /** How fast events are read, for how long still, and by whom. */
    static String pace(JsonNode progress) {
        var left = progress.get("secondsLeft");
        return "%,.0f/s%s%s"
                .formatted(
                        progress.get("eventsPerSecond").asDouble(),
                        left.isNull() ? "" : ", %d s left".formatted(left.asLong()),
                        progress.get("workers")
                                .valueStream()
                                .map(RebuildText::worker)
                                .collect(joining()));
    }

    private static String worker(JsonNode worker) {
        return String.format(
                Locale.ROOT,
                "; %d: %,d in %s",
                worker.get("worker").asInt(),
                worker.get("events").asLong(),
                worker.get("slice").asString());
    }

    /** What came of it. */
    String outcome() {
        return "%s: %d events of %d patients, %d trajectories%s%s"
                .formatted(
                        rebuild.get("projection").asString(),
                        rebuild.get("eventsRead").asLong(),
                        rebuild.get("patients").asLong(),
                        rebuild.get("trajectories").asLong(),
                        compared(),
                        withoutRows());
    }

    private String compared() {
        return rebuild.get("patientsCompared").isNull()
                ? ""
                : ", of %d patients compared %d trajectories differ"
                        .formatted(
                                rebuild.get("patientsCompared").asLong(),
                                rebuild.get("differences").asLong());
    }

    private String withoutRows() {
        long parked = rebuild.get("patientsParked").asLong();
        if (parked == 0) {
            return "";
        }
        return rebuild.get("state").asString().equals("refused")
                ? ", %d patients could not be derived; serve without them by --accept-parked"
                        .formatted(parked)
                : ", %d patients could not be derived".formatted(parked);
    }

    /** Why it did not come to its end. */
    String failure() {
        return "the rebuild %s %s"
                .formatted(
                        rebuild.get("state").asString().equals("cancelled")
                                ? "was cancelled"
                                : "failed:",
                        rebuild.path("failure").asString(""))
                .strip();
    }

    /** A patient who has no rows. */
    String parked(JsonNode patient) {
        var event =
                patient.get("sequence").isNull()
                        ? ""
                        : ", event %d at position %d"
                                .formatted(
                                        patient.get("sequence").asLong(),
                                        patient.get("position").asLong());
        return "patient %s%s: %s"
                .formatted(
                        patient.get("patient").asString(), event, patient.get("reason").asString());
    }
}
