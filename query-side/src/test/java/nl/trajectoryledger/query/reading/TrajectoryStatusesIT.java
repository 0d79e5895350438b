package nl.trajectoryledger.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.DcsphContent;
import nl.trajectoryledger.events.codes.DcsphEdition;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class TrajectoryStatusesIT {

    private static final PatientId ANNA = new PatientId(new UUID(1, 1));
    private static final Stories STORY =
            new Stories(ANNA)
                    .registered(Stories.BSN, "1961-04-12")
                    .intake("knee", "2024-01-08", "7023")
                    .session("knee", "2024-01-10")
                    .session("knee", "2024-01-17");

    private final TestLedger ledger = new TestLedger();
    private final TrajectoryStatuses statuses =
            new TrajectoryStatuses(ledger.jdbc(), ledger.transactions(), Generation.BLUE);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void are_replaced_by_a_derivation_that_saw_more() {
        statuses.replaceOrFail(after(3));
        statuses.replaceOrFail(after(4));

        assertThat(row()).containsEntry("treatments", 2).containsEntry("as_of_sequence", 3L);
    }

    @Test
    void are_not_replaced_by_a_derivation_that_saw_less() {
        statuses.replaceOrFail(after(4));
        statuses.replaceOrFail(after(3));
        statuses.replaceOrFail(after(1));

        assertThat(row()).containsEntry("treatments", 2).containsEntry("as_of_sequence", 3L);
    }

    @Test
    void say_who_is_behind() {
        var rulebook = Rulebook.builtIn();
        var edition =
                new DcsphEdition(
                        "5",
                        LocalDate.parse("2025-01-01"),
                        "",
                        new DcsphContent(Map.of(), Map.of(), Map.of()));
        statuses.replaceOrFail(after(3));

        assertThat(statuses.behind(Map.of(ANNA, 2L), rulebook)).isEmpty();
        assertThat(statuses.behind(Map.of(ANNA, 3L), rulebook)).containsExactly(ANNA);
        assertThat(
                        statuses.behind(
                                Map.of(ANNA, 2L),
                                rulebook.withCodes(rulebook.codes().with(edition))))
                .containsExactly(ANNA);
    }

    @Test
    void have_a_column_for_every_field_and_a_value_in_every_column_known() {
        statuses.replaceOrFail(after(4));

        var row = row();
        assertThat(row.keySet().stream().filter(column -> row.get(column) == null))
                .containsExactlyInAnyOrder("insurer");
        assertThat(row)
                .containsEntry("rule", "osteoarthritis-hip-knee")
                .containsEntry("diagnosis", "7023")
                .containsEntry("practice", "04012345")
                .containsEntry("used", 2)
                .containsEntry("limit_", 12)
                .containsEntry("remaining", 10)
                .containsEntry("next", "BASIC")
                .containsEntry("basic", 2)
                .containsEntry("not_basic", 0);
        assertThat(row.get("window_from")).hasToString("2024-01-10");
        assertThat(row.get("last_session_on")).hasToString("2024-01-17");
        assertThat(row.get("practices")).hasToString("{04012345}");
    }

    private static Derivation after(int events) {
        var stream = new ArrayList<RecordedEvent>();
        List<DossierEvent> all = STORY.events();
        for (int i = 0; i < events; i++) {
            stream.add(new RecordedEvent(i, Instant.parse("2024-02-01T10:00:00Z"), all.get(i)));
        }
        return Derivation.of(ANNA, stream, Rulebook.builtIn());
    }

    private Map<String, @Nullable Object> row() {
        return ledger.jdbc().sql("select * from reading.trajectory_status").query().singleRow();
    }
}
