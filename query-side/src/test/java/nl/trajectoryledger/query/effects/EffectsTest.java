package nl.trajectoryledger.query.effects;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.testledger.Stories;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class EffectsTest {

    private static final PatientId PATIENT = new PatientId(new UUID(0, 1));

    /** A stroke, on the list of chronic conditions: the patient pays the first twenty. */
    private static final String STROKE = "9372";

    private final Stories story = new Stories(PATIENT).registered(Stories.BSN, "1955-03-20");
    private final List<Effect> effects = new ArrayList<>();

    @Test
    void tells_what_a_history_does_to_counts_verdicts_and_claims() {
        eightSessions().rejected("arm", 10, "2024-03-01");

        effectsAfter(11, () -> story.history("arm", "2022-01-03", 15, "2023-12-20"));

        assertThat(effects)
                .extracting(Effect::text)
                .containsExactly(
                        "arm: count 8 → 23, 3 sessions become BASIC (from FIRST_N), 1 rejected"
                                + " claim reconsiderable, next treatment FIRST_N → BASIC");
        assertThat(effects)
                .extracting(Effect::textNl)
                .containsExactly(
                        "arm: telling 8 → 23, 3 zittingen worden BASIC (was FIRST_N), 1 afgewezen"
                                + " declaratie te heroverwegen, volgende behandeling FIRST_N →"
                                + " BASIC");
    }

    @Test
    void tells_each_row_after_the_one_before_it() {
        story.intake("arm", "2024-01-01", STROKE);

        effectsAfter(
                2,
                () -> story.session("arm", "2024-01-02"),
                () -> story.session("arm", "2024-01-09"));

        assertThat(effects)
                .extracting(effect -> effect.row() + " " + effect.text())
                .containsExactly(
                        "1 arm: count 0 → 1, 1 new session FIRST_N",
                        "2 arm: count 1 → 2, 1 new session FIRST_N");
    }

    @Test
    void knows_no_patient_whom_the_file_introduces() {
        var whole = effectsAfter(0, () -> eightSessions());

        assertThat(effects).singleElement().extracting(Effect::patient).isNull();
        assertThat(EffectText.ENGLISH.of(FileEffect.NONE.plus(true, whole)))
                .isEqualTo(
                        "1 patient (1 new), 1 trajectory changed, counts 8 higher in all,"
                                + " 8 new sessions FIRST_N");
    }

    @Test
    void says_of_a_fact_that_changes_no_count_that_it_changes_none() {
        eightSessions();

        effectsAfter(10, () -> story.insured("3343", "2024-01-01", null));

        assertThat(effects).extracting(Effect::text).containsExactly("no count or verdict changes");
    }

    @Test
    void tells_of_a_session_that_goes() {
        eightSessions();

        var whole = effectsAfter(10, () -> story.retracted("arm", 10, "2024-02-20"));

        assertThat(effects)
                .extracting(Effect::text)
                .containsExactly("arm: count 8 → 7, 1 session FIRST_N no longer counted");
        assertThat(FileEffect.NONE.plus(false, whole).plus(false, whole).treatments())
                .isEqualTo(-2);
    }

    @Test
    void takes_rows_together_where_one_patient_has_very_many() {
        story.intake("arm", "2020-01-01", STROKE);
        var first = LocalDate.parse("2020-01-02");
        var many =
                IntStream.range(0, 501)
                        .<Runnable>mapToObj(
                                n -> () -> story.session("arm", first.plusDays(n).toString()))
                        .toArray(Runnable[]::new);

        var whole = effectsAfter(2, many);

        assertThat(effects).hasSize(251);
        assertThat(effects.getFirst().lastRow()).isEqualTo(2);
        assertThat(effects.getLast().lastRow()).isEqualTo(501);
        assertThat(whole.getFirst().treatments()).isEqualTo(new Change<>(0, 501));
    }

    private Stories eightSessions() {
        story.intake("arm", "2024-01-01", STROKE);
        var first = LocalDate.parse("2024-01-02");
        IntStream.range(0, 8)
                .forEach(week -> story.session("arm", first.plusWeeks(week).toString()));
        return story;
    }

    /** Each row adds to the story; what was there before is what the ledger holds. */
    private List<TrajectoryEffect> effectsAfter(int held, Runnable... rows) {
        var rehearsed = new ArrayList<RehearsedRow>();
        int from = held;
        for (var row : rows) {
            row.run();
            rehearsed.add(new RehearsedRow(rehearsed.size() + 1, recorded(from)));
            from = story.events().size();
        }
        return Effects.of(
                held == 0 ? null : PATIENT,
                recorded(0).subList(0, held),
                rehearsed,
                Rulebook.builtIn(),
                effects::add);
    }

    private List<RecordedEvent> recorded(int from) {
        var events = story.events();
        return IntStream.range(from, events.size())
                .mapToObj(n -> new RecordedEvent(n, Instant.EPOCH, events.get(n)))
                .toList();
    }
}
