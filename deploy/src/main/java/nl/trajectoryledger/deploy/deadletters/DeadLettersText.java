package nl.trajectoryledger.deploy.deadletters;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Parked events as a person reads them. */
record DeadLettersText(String language) {

    List<String> lines(JsonNode answer) {
        var lines = new ArrayList<String>();
        for (var patient : answer.get("parked")) {
            lines.add(
                    "patient %s  %s".formatted(patient.get("patient").asString(), events(patient)));
            lines.add("  " + patient.get("why").get(language).asString());
            lines.add("  " + patient.get("detail").asString());
        }
        lines.add(
                inDutch("geparkeerde patiënten: %d", "patients parked: %d")
                        .formatted(answer.get("patients").asLong()));
        return lines;
    }

    private String events(JsonNode patient) {
        return inDutch(
                        "%d gebeurtenissen vanaf nummer %d, plaats %s, sinds %s",
                        "%d events from number %d on, position %s, since %s")
                .formatted(
                        patient.get("events").asLong(),
                        patient.get("sequence").asLong(),
                        patient.get("position").asString("-"),
                        patient.get("parkedAt").asString());
    }

    private String inDutch(String dutch, String english) {
        return language.equals("nl") ? dutch : english;
    }
}
