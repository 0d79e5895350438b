package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.PATIENT;
import static nl.trajectoryledger.query.coverage.Examples.PRACTICE;
import static nl.trajectoryledger.query.coverage.Examples.T;
import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Pelvic physiotherapy is paid by a pelvic physiotherapist only: 0406 is one, 0401 is not. */
class NextTreatmentTest {

    private static final TrajectoryKey CONTINUED = new TrajectoryKey("continued");

    @Test
    void is_by_the_therapist_of_the_latest_intake_held_by_then() {
        var story = bornOn("1980-01-01");
        intake(story, T, "2024-01-10", "0401", null);
        intake(story, CONTINUED, "2024-06-01", "0406", T);

        assertThat(story.on("2024-05-31").next()).isEqualTo(Verdict.CONDITION_UNMET);
        assertThat(story.on("2024-06-01").next()).isEqualTo(Verdict.BASIC);
        assertThat(story.on("2024-06-01").nextByKey())
                .containsEntry(T, Verdict.CONDITION_UNMET)
                .containsEntry(CONTINUED, Verdict.BASIC);
    }

    @Test
    void is_by_the_therapist_of_the_latest_intake_whichever_was_recorded_first() {
        var story = bornOn("1980-01-01");
        intake(story, T, "2024-06-01", "0401", null);
        intake(story, CONTINUED, "2024-01-10", "0406", T);

        assertThat(story.on("2024-06-01").next()).isEqualTo(Verdict.CONDITION_UNMET);
    }

    private static void intake(
            Examples story,
            TrajectoryKey key,
            String date,
            String qualification,
            @Nullable TrajectoryKey continues) {
        story.and(
                fact ->
                        new IntakeHeld(
                                PATIENT,
                                fact,
                                key,
                                day(date),
                                PRACTICE,
                                null,
                                List.of(new Qualification(qualification)),
                                null,
                                new DcsphCode("6486"),
                                null,
                                null,
                                null,
                                continues,
                                null));
    }
}
