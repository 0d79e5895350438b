package nl.trajectoryledger.deploy.scenarios;

import nl.trajectoryledger.deploy.scenarios.Scenario.StatedFact;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The facts of a scenario in order, each with its ledger time. */
final class FactList {

    private static final int MOST_SESSIONS = 100_000;

    private final List<StatedFact> facts = new ArrayList<>();
    private Instant lastKnownSince = Instant.EPOCH;
    private @Nullable LocalDate latestDate;

    static FactList read(String file, JsonNode stated) throws UnreadableScenario {
        var list = new FactList();
        for (int index = 0; index < stated.size(); index++) {
            var place = Place.of(file, "facts[%d]".formatted(index), stated.get(index));
            if (place.node().has("sessions")) {
                list.addSessions(index, place);
            } else {
                list.add(index, place, (ObjectNode) place.node().deepCopy());
            }
        }
        return list;
    }

    List<StatedFact> facts() {
        return List.copyOf(facts);
    }

    @Nullable LocalDate latestDate() {
        return latestDate;
    }

    /** Writes out {@code sessions: {trajectory, from, count, everyDays}}. */
    private void addSessions(int index, Place place) throws UnreadableScenario {
        place.allowOnly(Set.of("sessions", "recorded"));
        var series = place.mapping("sessions");
        var from = series.date("from");
        var count = series.number("count", 1, MOST_SESSIONS);
        var everyDays = series.number("everyDays", 0, Short.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            var session = (ObjectNode) series.node().deepCopy();
            session.remove(List.of("from", "count", "everyDays"));
            session.put("fact", "session");
            session.put("date", from.plusDays((long) i * everyDays).toString());
            if (place.has("recorded")) {
                session.set("recorded", place.node().get("recorded"));
            }
            add(index, place, session);
        }
    }

    private void add(int index, Place place, ObjectNode fact) throws UnreadableScenario {
        var date = businessDate(fact);
        if (date != null && (latestDate == null || date.isAfter(latestDate))) {
            latestDate = date;
        }
        var knownSince = knownSince(place, fact, date);
        fact.remove("recorded");
        facts.add(new StatedFact(index, fact, knownSince));
        lastKnownSince = knownSince;
    }

    private Instant knownSince(Place place, ObjectNode fact, @Nullable LocalDate date)
            throws UnreadableScenario {
        if (fact.hasNonNull("recorded")) {
            var recorded = new Place(place.file(), place.name(), fact).noonOf("recorded");
            if (!facts.isEmpty() && recorded.isBefore(lastKnownSince)) {
                throw place.problem("recorded is earlier than that of the fact before it");
            }
            return recorded;
        }
        var noon = date == null ? lastKnownSince : Place.noon(date);
        return noon.isBefore(lastKnownSince) ? lastKnownSince : noon;
    }

    /** Null for a fact that has none, and for one whose date the ledger is about to refuse. */
    private static @Nullable LocalDate businessDate(ObjectNode fact) {
        var field =
                switch (fact.path("fact").asString("")) {
                    case "insured", "authorised" -> "from";
                    case "prior-history" -> "upTo";
                    case "session-corrected", "session-retracted", "fact-retracted", "patient" ->
                            "";
                    default -> "date";
                };
        try {
            return LocalDate.parse(fact.path(field).asString(""));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
