package nl.trajectoryledger.query.dryruns;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventNames;
import nl.trajectoryledger.events.stored.RehearsedForm;
import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EffectAnswersIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final PatientId KNOWN = new PatientId(new UUID(1, 1));
    private static final PatientId NEW = new PatientId(new UUID(1, 2));

    private final TestLedger ledger = new TestLedger();
    private final RehearsedForm form = new RehearsedForm(ledger.masterKey());
    private RunningQuerySide querySide;

    @BeforeAll
    void start() {
        querySide = new RunningQuerySide(ledger);
    }

    @AfterAll
    void close() {
        querySide.close();
        ledger.close();
    }

    @Test
    void tells_row_after_row_patient_by_patient_and_the_whole() throws Exception {
        var known = kneeOf(KNOWN);
        ledger.append(
                Instant.parse("2024-02-01T10:00:00Z"),
                known.session("knee", "2024-01-17").events());
        var introduced = kneeOf(NEW);
        var dryRun = dryRun("done", "now()");
        // The same session was recorded since: the dry run did not see it, and neither does this.
        keep(dryRun, 2, 3, known.events().getLast());
        keep(dryRun, 1, 0, introduced.events().get(0));
        keep(dryRun, 1, 1, introduced.events().get(1));
        keep(dryRun, 3, 2, introduced.events().get(2));

        var lines = lines(querySide.get("/api/imports/%s/effects".formatted(dryRun)).body());

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).at("/effect/patient").isString()).isFalse();
        assertThat(lines.get(2).at("/effect/patient").asString()).isEqualTo(KNOWN.toString());
        assertThat(texts(lines))
                .containsExactly(
                        "1 knee: new trajectory, count 0",
                        "3 knee: count 0 → 1, 1 new session BASIC",
                        "2 knee: count 1 → 2, 1 new session BASIC",
                        "2 patients (1 new), 2 trajectories changed, counts 2 higher in all,"
                                + " 2 new sessions BASIC");
    }

    @Test
    void answers_only_for_a_dry_run_that_is_done_and_kept() throws Exception {
        assertThat(effects(UUID.randomUUID())).isEqualTo(404);
        assertThat(effects(dryRun("running", "now()"))).isEqualTo(409);
        assertThat(effects(dryRun("done", "now() - interval '2 days'"))).isEqualTo(409);
    }

    private int effects(UUID dryRun) throws Exception {
        return querySide.get("/api/imports/%s/effects".formatted(dryRun)).status();
    }

    private static Stories kneeOf(PatientId patient) {
        return new Stories(patient)
                .registered(Stories.BSN, "1961-04-12")
                .intake("knee", "2024-01-08", "7023")
                .session("knee", "2024-01-10");
    }

    private UUID dryRun(String state, String startedAt) {
        var id = UUID.randomUUID();
        ledger.jdbc()
                .sql(
                        """
                        insert into ledger.import
                            (id, file, format, dry_run, sha256, state, rows, started_at, alive_at)
                        values (:id, :id, 'facts', true, sha256(cast(cast(:id as text) as bytea)),
                            :state, 3, %s, now())
                        """
                                .formatted(startedAt))
                .param("id", id)
                .param("state", state)
                .update();
        return id;
    }

    private void keep(UUID dryRun, long row, long sequence, DossierEvent event) {
        ledger.jdbc()
                .sql("insert into ledger.rehearsed_event values (?, ?, ?, ?, ?, ?)")
                .params(dryRun, event.patientId().value(), sequence, row)
                .param(EventNames.of(event.getClass()).name())
                .param(form.seal(dryRun, sequence, event))
                .update();
    }

    private static List<JsonNode> lines(String body) {
        return body.lines().map(JSON::readTree).toList();
    }

    private static List<String> texts(List<JsonNode> lines) {
        return lines.stream()
                .map(
                        line ->
                                line.has("summary")
                                        ? line.at("/summary/text").asString()
                                        : line.at("/effect/row").asLong()
                                                + " "
                                                + line.at("/effect/text").asString())
                .toList();
    }
}
