package nl.trajectoryledger.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.merkle.GrowingTree;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.rulebook.RulebookFiles;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.PatientStreams;
import nl.trajectoryledger.query.stream.ReadPosition;
import nl.trajectoryledger.query.testledger.RandomStories;
import nl.trajectoryledger.query.testledger.TestLedger;
import nl.trajectoryledger.query.whatif.Totals;
import nl.trajectoryledger.query.whatif.WhatIf;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;

/** Tests share a ledger, and look at it up to where it was when they began. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

    private static final int PATIENTS = 60;
    private static final Instant FEBRUARY = Instant.parse("2024-02-01T10:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private static final WhatIf HALF_THE_KNEES =
            new WhatIf(
                    Rulebook.builtIn(),
                    RulebookFiles.read("six", SixTreatments.RULEBOOK),
                    null,
                    null);

    private final TestLedger ledger = new TestLedger();
    private final EveryStream everyone = new EveryStream(ledger.application(), ledger.form());

    private ReadPosition place = head();

    @BeforeAll
    void record() {
        record(0, PATIENTS);
        place = head();
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @Test
    void comes_to_the_sum_of_what_is_answered_for_each_patient_alone() throws Exception {
        var streams = new PatientStreams(ledger.jdbc(), ledger.form());
        var alone = new Totals();
        for (int i = 0; i < PATIENTS; i++) {
            alone.add(HALF_THE_KNEES.of(streams.of(RandomStories.patient(i))));
        }

        var everybody = run(2, place);

        assertThat(everybody.totals()).hasToString(JSON.writeValueAsString(alone.summary()));
        assertThat(alone.summary().patients()).isEqualTo(PATIENTS);
        assertThat(alone.summary().sessionsChanged()).isGreaterThan(50);
        assertThat(everybody.receipt().patients()).isEqualTo(PATIENTS);
    }

    @Test
    void is_the_same_by_any_number_of_workers_and_later_up_to_the_same_place() throws Exception {
        var first = run(1, place);
        record(PATIENTS, PATIENTS + 10);
        ledger.append(FEBRUARY.plusSeconds(9_999), RandomStories.story(3).subList(0, 1));

        var again = run(3, place);
        var later = run(2, head());

        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertThat(again.list()).containsExactlyInAnyOrderElementsOf(first.list());
        assertThat(later.receipt().eventsRoot()).isNotEqualTo(first.receipt().eventsRoot());
        assertThat(later.receipt().patients()).isEqualTo(PATIENTS + 10);
    }

    @Test
    void signs_the_list_in_the_order_of_its_text_and_the_totals() throws Exception {
        var replay = run(2, place);
        var tree = new GrowingTree();
        replay.list().stream().sorted().forEach(line -> tree.add(leaf(line)));
        tree.add(leaf("{\"totals\":%s}".formatted(replay.totals())));

        assertThat(replay.receipt().resultHash()).isEqualTo(tree.root().toString());
    }

    @Test
    void tells_of_an_altered_event_and_gives_another_root() throws Exception {
        var before = run(2, place);
        var altered = RandomStories.patient(7);
        alter(altered, "set payload = payload || ' '::bytea where sequence = 2");

        var after = run(2, place);
        alter(altered, "set payload = rtrim(payload, ' '::bytea) where sequence = 2");

        assertThat(after.receipt().eventsRoot()).isNotEqualTo(before.receipt().eventsRoot());
        assertThat(after.receipt().resultHash()).isNotEqualTo(before.receipt().resultHash());
        assertThat(after.totals().get("patientsUnread").asInt()).isEqualTo(1);
        assertThat(after.list())
                .contains(
                        """
                        {"patient":"%s","unread":{"sequence":2,"reason":"event 2 is missing, or is \
                        not what its hash says"}}\
                        """
                                .formatted(altered));
    }

    @Test
    void judges_on_a_day_and_as_of_a_moment() throws Exception {
        var nothingKnown =
                new WhatIf(
                        HALF_THE_KNEES.present(),
                        HALF_THE_KNEES.other(),
                        null,
                        FEBRUARY.minusSeconds(1));

        assertThat(run(nothingKnown, 2, place).totals().get("sessions").asInt()).isZero();
        assertThat(run(2, place).totals().get("sessions").asInt()).isGreaterThan(500);
    }

    /** What a replay wrote. */
    private record Replayed(List<String> list, JsonNode totals, Receipt receipt) {}

    private Replayed run(int workers, ReadPosition upTo) throws InterruptedException {
        return run(HALF_THE_KNEES, workers, upTo);
    }

    private Replayed run(WhatIf whatIf, int workers, ReadPosition upTo)
            throws InterruptedException {
        var out = new ByteArrayOutputStream();
        var receipt = new Replay(everyone, whatIf, upTo, new ReplayLines(out)).run(workers);
        var lines = out.toString(UTF_8).lines().toList();
        return new Replayed(
                lines.stream().filter(line -> line.startsWith("{\"patient\"")).toList(),
                JSON.readTree(lines.getLast()).get("totals"),
                receipt);
    }

    private static TreeHash leaf(String line) {
        return TreeHash.ofLeaf(line.getBytes(UTF_8));
    }

    private void record(int from, int until) {
        for (int i = from; i < until; i++) {
            ledger.append(FEBRUARY, RandomStories.story(i));
        }
    }

    private ReadPosition head() {
        return new LedgerEventSource(ledger.jdbc(), ledger.form().serializer()).createHeadToken();
    }

    /** As somebody could who owns the database. */
    private void alter(PatientId patient, String how) {
        var owner = JdbcClient.create(ledger.owner());
        owner.sql("alter table ledger.event disable trigger append_only").update();
        owner.sql("update ledger.event %s and stream = ?".formatted(how))
                .param(patient.value())
                .update();
    }
}
