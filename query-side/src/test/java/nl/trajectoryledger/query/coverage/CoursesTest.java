package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.dossier.MigrationCause;

import org.junit.jupiter.api.Test;

/** What is drawn of a trajectory is what it was judged by. */
class CoursesTest {

    @Test
    void counts_each_treatment_in_the_window_it_was_judged_by() {
        var course =
                course(
                        bornOn("1961-04-12")
                                .intake("2024-01-08", "7023")
                                .sessions("2024-01-10", 13));

        assertThat(course.steps()).extracting(CounterStep::number).contains(1, 12, 13);
        assertThat(course.steps())
                .allMatch(step -> step.limit() == 12)
                .allMatch(step -> day("2024-01-10").equals(step.windowFrom()))
                .allMatch(step -> day("2025-01-09").equals(step.windowUntil()));
    }

    @Test
    void places_a_stated_history_where_the_count_has_it() {
        var course =
                course(
                        bornOn("1950-04-12")
                                .intake("2024-01-08", "9372")
                                .history("2023-05-01", 14, "2023-12-31")
                                .session("2024-01-10"));

        assertThat(course.steps()).hasSize(15);
        assertThat(course.steps().getFirst().session()).isNull();
        assertThat(course.steps().getFirst().date()).isEqualTo("2023-05-01");
        assertThat(course.steps().getLast().number()).isEqualTo(15);
    }

    @Test
    void tells_which_code_was_in_force_when_and_from_when_it_was_closed() {
        var story =
                bornOn("1950-04-12")
                        .intake("2024-03-04", "9473")
                        .session("2024-03-06")
                        .session("2024-07-16");

        var closed = course(story).codes();
        var migrated =
                course(story.migrated("9473", "9373", "2024-07-01", MigrationCause.CODE_CLOSURE))
                        .codes();

        assertThat(closed)
                .singleElement()
                .matches(one -> day("2024-07-01").equals(one.closedFrom()));
        assertThat(migrated).extracting(one -> one.code().value()).containsExactly("9473", "9373");
        assertThat(migrated.getFirst().until()).isEqualTo("2024-06-30");
        assertThat(migrated).allMatch(one -> one.closedFrom() == null);
    }

    @Test
    void ends_an_insurance_the_day_before_the_next_begins() {
        var stretches =
                bornOn("1950-04-12")
                        .insured("3343", "2023-01-01", 9)
                        .insured("3311", "2024-01-01", 0)
                        .intake("2024-01-08", "9372")
                        .session("2024-01-10")
                        .examined()
                        .insurances();

        assertThat(stretches)
                .extracting(InsurancePeriod::until)
                .containsExactly(day("2023-12-31"), null);
        assertThat(stretches.getFirst().packagePerYear()).isEqualTo(9);
    }

    private static TrajectoryCourse course(Examples story) {
        return story.examined().courses().getFirst();
    }
}
