package nl.trajectoryledger.deploy.histories;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.FactReader;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** A fact as stated, with the moment since which the ledger knows it. */
final class Statement {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FactReader READER = new FactReader();

    private final ObjectNode json;
    private final Fact fact;
    private final Instant recorded;

    private Statement(ObjectNode json, Instant recorded) {
        this.json = json;
        this.fact = READER.read(json);
        this.recorded = recorded;
    }

    /**
     * @param recordedOn known since noon of that day
     * @param fields names and values in turn; a value that is null is left out
     */
    static Statement of(LocalDate recordedOn, String kind, @Nullable Object... fields) {
        var json = JSON.createObjectNode().put("fact", kind);
        for (int i = 0; i < fields.length; i += 2) {
            var value = fields[i + 1];
            if (value != null) {
                var plain = value instanceof LocalDate day ? day.toString() : value;
                json.set(String.valueOf(fields[i]), JSON.valueToTree(plain));
            }
        }
        return new Statement(json, recordedOn.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    /** A fact from the file of another ledger, known since long after it happened. */
    static Statement imported(ObjectNode json) {
        return new Statement(json, Instant.parse("2030-01-01T12:00:00Z"));
    }

    Fact fact() {
        return fact;
    }

    Instant recorded() {
        return recorded;
    }

    /** A field of the fact as text. */
    String text(String field) {
        return json.path(field).asString("");
    }

    /** The fact as a scenario file states it: JSON is YAML. */
    String inScenario(boolean withTime) {
        var stated = json.deepCopy();
        return (withTime ? stated.put("recorded", recorded.toString()) : stated).toString();
    }
}
