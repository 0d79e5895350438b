package nl.trajectoryledger.deploy.scenarios;

import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a scenario file. A misspelt word is an error, for it would expect nothing. */
final class ScenarioReader {

    private static final Set<String> SCENARIO = Set.of("scenario", "birthDate", "facts", "expect");
    private static final Set<String> OF_TRAJECTORY =
            Set.of(
                    "treatments",
                    "rule",
                    "used",
                    "limit",
                    "remaining",
                    "windowFrom",
                    "windowUntil",
                    "next",
                    "diagnosis",
                    "insurer",
                    "findings");
    private static final Set<String> OF_SESSION =
            Set.of("number", "verdict", "payer", "reasons", "entitlementCode", "findings");

    private final YAMLMapper yaml =
            new YAMLMapper(
                    YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build());

    Scenario read(Path path) throws UnreadableScenario {
        var file = path.toString();
        var scenario = Place.of(file, "scenario", tree(path));
        scenario.allowOnly(SCENARIO);
        var facts = FactList.read(file, list(scenario, "facts"));
        var stated = list(scenario, "expect");
        var expectations = new ArrayList<Expectation>();
        for (int i = 0; i < stated.size(); i++) {
            var place = Place.of(file, "expect[%d]".formatted(i), stated.get(i));
            expectations.add(
                    expectation(place, facts.latestDate(), list(scenario, "facts").size()));
        }
        return new Scenario(
                file,
                scenario.text("scenario"),
                scenario.optionalDate("birthDate"),
                facts.facts(),
                facts.latestDate(),
                List.copyOf(expectations));
    }

    private JsonNode tree(Path path) throws UnreadableScenario {
        try {
            return yaml.readTree(Files.readString(path));
        } catch (IOException unreadable) {
            throw new UnreadableScenario(path.toString(), unreadable.toString());
        } catch (JacksonException malformed) {
            throw new UnreadableScenario(
                    path.toString(),
                    "line %d".formatted(malformed.getLocation().getLineNr()),
                    malformed.getOriginalMessage());
        }
    }

    private static JsonNode list(Place scenario, String field) throws UnreadableScenario {
        if (!scenario.has(field)) {
            return JsonNodeFactory.instance.arrayNode();
        }
        var list = scenario.node().get(field);
        if (!list.isArray()) {
            throw scenario.problem("%s is a list".formatted(field));
        }
        return list;
    }

    private static Expectation expectation(Place place, @Nullable LocalDate latest, int facts)
            throws UnreadableScenario {
        if (place.has("refused")) {
            place.allowOnly(Set.of("refused"));
            var refused = place.mapping("refused");
            refused.allowOnly(Set.of("fact", "rule"));
            return new Expectation.OfRefusal(
                    refused.number("fact", 0, facts - 1), refused.text("rule"));
        }
        return place.has("session") ? ofSession(place) : ofTrajectory(place, latest);
    }

    private static Expectation ofTrajectory(Place place, @Nullable LocalDate latest)
            throws UnreadableScenario {
        var validOn = place.optionalDate("validOn");
        return new Expectation.OfTrajectory(
                place.value("trajectory", TrajectoryKey::new),
                knownAt(place),
                validOn == null ? latest : validOn,
                fields(place, "trajectory", OF_TRAJECTORY));
    }

    private static Expectation ofSession(Place place) throws UnreadableScenario {
        var session = place.mapping("session");
        session.allowOnly(Set.of("trajectory", "date", "id"));
        return new Expectation.OfSession(
                session.value("trajectory", TrajectoryKey::new),
                session.date("date"),
                session.optionalText("id"),
                knownAt(place),
                place.optionalDate("validOn"),
                fields(place, "session", OF_SESSION));
    }

    private static @Nullable Instant knownAt(Place place) throws UnreadableScenario {
        return place.has("knownAt") ? place.endOf("knownAt") : null;
    }

    private static Map<String, JsonNode> fields(Place place, String subject, Set<String> names)
            throws UnreadableScenario {
        for (var name : place.node().propertyNames()) {
            if (!names.contains(name) && !Set.of(subject, "validOn", "knownAt").contains(name)) {
                throw place.problem("a %s has no field '%s'".formatted(subject, name));
            }
        }
        var fields = place.named(names);
        if (fields.isEmpty()) {
            throw place.problem("nothing is expected");
        }
        return fields;
    }
}
