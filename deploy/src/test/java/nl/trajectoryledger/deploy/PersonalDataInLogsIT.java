package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.deploy.demo.DemoPractice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A ledger that logs everything it can, put to every use: nothing it logs names a person. */
@Timeout(600)
class PersonalDataInLogsIT {

    private static final Set<String> PERSONAL = Set.of("bsn", "birthDate", "name", "policyNumber");
    private static final Pattern BEGIN = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}[T ]");
    private static final int SHOWN = 120;
    private static final int FACTS = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path temporary;

    @Test
    void no_log_line_at_any_level_names_a_person() throws Exception {
        var facts = DemoPractice.facts().stream().limit(FACTS).toList();
        var data = temporary.resolve("ledger");

        try (var ledger =
                ServedLedger.start(data, List.of(), Map.of("LOGGING_LEVEL_ROOT", "TRACE"))) {
            use(ledger, facts);
        }

        assertThat(loggersThatName(personal(facts), temporary.resolve("ledger.log"))).isEmpty();
        assertThat(loggersThatName(personal(facts), data.resolve("database.log"))).isEmpty();
    }

    /** The beginnings of those log messages, some of many lines, in which such a value stands. */
    private static Set<String> loggersThatName(Set<String> values, Path log) throws IOException {
        var guilty = new TreeSet<String>();
        var message = "";
        for (var line : Files.readAllLines(log)) {
            message = BEGIN.matcher(line).lookingAt() ? line : message;
            if (values.stream().anyMatch(line::contains)) {
                guilty.add(message.substring(0, Math.min(message.length(), SHOWN)));
            }
        }
        return guilty;
    }

    private static void use(ServedLedger ledger, List<String> facts)
            throws IOException, InterruptedException {
        var first = JSON.readTree(facts.getFirst());
        var bsn = first.get("bsn").asString();
        ledger.bringAndAwait(facts.stream().collect(joining("\n", "", "\n")));
        ledger.bringAndAwait(facts.getFirst().replace(bsn, "123") + "\n" + facts.get(1) + "}\n");

        ledger.post("/api/facts", "application/json", facts.getFirst());
        ledger.post("/api/facts", "application/json", facts.getFirst() + ", \"name\": ");
        ledger.post("/api/facts", "application/json", facts.getFirst().replace("name", "names"));

        var found =
                ledger.post(
                        "/api/patients/search",
                        "application/json",
                        "{\"bsn\":\"%s\"}".formatted(bsn));
        ledger.post("/api/patients/search", "application/json", "{\"bsn\":" + bsn + "}");
        var patient = JSON.readTree(found.body()).get("patients").get(0).asString();
        for (var question : List.of("coverage", "events", "export")) {
            ledger.text("/api/patients/%s/%s".formatted(patient, question));
        }
        ledger.post("/api/rebuilds", "application/json", "");
    }

    /** Every value of a personal field in the facts. */
    private static Set<String> personal(List<String> facts) {
        var values = new TreeSet<String>();
        for (var fact : facts) {
            for (var field : JSON.readTree(fact).properties()) {
                if (PERSONAL.contains(field.getKey())) {
                    values.add(field.getValue().asString());
                }
            }
        }
        return values;
    }
}
