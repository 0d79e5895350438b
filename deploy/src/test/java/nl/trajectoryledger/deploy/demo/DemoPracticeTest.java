package nl.trajectoryledger.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;

import nl.trajectoryledger.command.dossier.Decision;
import nl.trajectoryledger.command.dossier.FactReader;
import nl.trajectoryledger.command.dossier.PatientDossier;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.Task;
import nl.trajectoryledger.query.coverage.Worklist;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

class DemoPracticeTest {

    private static final FactReader READER = new FactReader();

    @Test
    void is_the_same_every_time() {
        assertThat(DemoPractice.facts()).isEqualTo(DemoPractice.facts());
    }

    @Test
    void has_two_hundred_different_patients_between_2022_and_2025() {
        var persons = trees().stream().filter(fact -> kind(fact).equals("patient")).toList();
        assertThat(persons).hasSize(200);
        assertThat(persons).extracting(fact -> fact.get("bsn").asString()).doesNotHaveDuplicates();
        assertThat(trees())
                .filteredOn(fact -> kind(fact).equals("session"))
                .extracting(fact -> fact.get("date").asString())
                .allMatch(date -> date.compareTo("2022") > 0 && date.compareTo("2026") < 0);
    }

    @Test
    void holds_no_fact_that_the_ledger_refuses_or_has_already() {
        assertThat(byPatient().values()).allSatisfy(DemoPracticeTest::assertAllRecorded);
    }

    @Test
    void tells_of_everything_that_makes_the_work_hard() {
        assertThat(trees().stream().map(DemoPracticeTest::kind).collect(Collectors.toSet()))
                .contains(
                        "insured",
                        "prior-history",
                        "diagnosis-migrated",
                        "claim-decided",
                        "session-corrected",
                        "session-retracted",
                        "authorised",
                        "assessed");
    }

    @Test
    void leaves_something_to_do_on_every_worklist() {
        assertThat(
                        byPatient().values().stream()
                                .flatMap(facts -> tasks(facts).stream())
                                .map(Task::worklist))
                .contains(Worklist.values());
    }

    private static List<Task> tasks(List<JsonNode> facts) {
        var dossier = new PatientDossier(new PatientId(new UUID(0, 1)));
        var stream = new ArrayList<RecordedEvent>();
        for (var fact : facts) {
            var decision = (Decision.Recorded) decide(dossier, fact);
            dossier.evolve(decision.event());
            stream.add(new RecordedEvent(stream.size(), Instant.EPOCH, decision.event()));
        }
        var examined =
                Coverage.examine(PatientHistory.of(stream, null), Rulebook.builtIn(), null)
                        .orElseThrow();
        return examined.tasks(examined.report());
    }

    private static Decision decide(PatientDossier dossier, JsonNode fact) {
        return dossier.decide(
                READER.read(((ObjectNode) fact).without("patient")), DcsphList.builtIn());
    }

    private static void assertAllRecorded(List<JsonNode> facts) {
        var dossier = new PatientDossier(new PatientId(new UUID(0, 1)));
        for (var fact : facts) {
            var decision = decide(dossier, fact);
            assertThat(decision).as(fact.toString()).isInstanceOf(Decision.Recorded.class);
            dossier.evolve(((Decision.Recorded) decision).event());
        }
    }

    private static Map<String, List<JsonNode>> byPatient() {
        return trees().stream()
                .collect(
                        groupingBy(
                                fact -> fact.get("patient").asString(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private static List<JsonNode> trees() {
        return DemoPractice.facts().stream().map(READER::tree).toList();
    }

    private static String kind(JsonNode fact) {
        return fact.get("fact").asString();
    }
}
