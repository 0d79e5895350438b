package nl.trajectoryledger.deploy.commands;

import picocli.CommandLine.Parameters;

import tools.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** How a person at the command line names a patient. */
public final class PatientKey {

    @Parameters(
            paramLabel = "KEY",
            description =
                    "patient id, or the patient key of an imported file; - reads a BSN from"
                            + " standard input")
    private String key = "";

    /** The patient's id. */
    String find(LedgerClient ledger) throws IOException, InterruptedException {
        return find(ledger, key);
    }

    /** The id of the patient that a person names so. */
    public static String find(LedgerClient ledger, String key)
            throws IOException, InterruptedException {
        var found = ledger.post("/api/patients/search", search(key)).get("patients");
        // An exported file has another ledger's patient ids for keys, so a key goes first.
        return found.isEmpty() && isId(key) ? key : only(found);
    }

    private static Map<String, String> search(String key) throws IOException {
        return key.equals("-") ? Map.of("bsn", firstLine()) : Map.of("key", key);
    }

    private static boolean isId(String key) {
        try {
            return UUID.fromString(key).toString().equals(key);
        } catch (IllegalArgumentException otherKey) {
            return false;
        }
    }

    private static String firstLine() throws IOException {
        // Not closed: standard input is not ours.
        var line =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .readLine();
        if (line == null || line.isBlank()) {
            throw new CommandFailed("standard input holds no BSN");
        }
        return line.strip();
    }

    private static String only(JsonNode patients) {
        return switch (patients.size()) {
            case 0 -> throw new CommandFailed("the ledger knows no such patient");
            case 1 -> patients.get(0).asString();
            default ->
                    throw new CommandFailed(
                            "several imported files use this key: name the patient id, one of "
                                    + patients);
        };
    }
}
