package nl.trajectoryledger.events.scope;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.access.Role;
import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class PatientScopeTest {

    private static final String LINDE = "04012345";
    private static final String BEUK = "04054321";
    private static final Role DE_LINDE = new Role.Practice(new AgbCode(LINDE));
    private static final Role DE_BEUK = new Role.Practice(new AgbCode(BEUK));
    private static final Role OLD_INSURER = new Role.Insurer(new UzoviCode("3343"));
    private static final Role NEW_INSURER = new Role.Insurer(new UzoviCode("3311"));

    /** Two practices, and an insurer switch at the turn of the year. */
    private static Told story() {
        return new Told() // 1
                .insured("3343", "2023-01-01", null) // 2
                .intake("knee", LINDE, "2023-11-01", null) // 3
                .session("knee", null, "2023-11-06") // 4
                .insured("3311", "2024-01-01", null) // 5
                .session("knee", null, "2024-01-15") // 6
                .intake("back", BEUK, "2024-02-01", null) // 7
                .session("back", null, "2024-02-05") // 8
                .decided("knee", 4, "3343") // 9
                .decided("back", 8, "3311"); // 10
    }

    @Nested
    class APractice {

        @Test
        void sees_its_own_trajectories_and_who_the_patient_is() {
            assertThat(story().seenBy(DE_LINDE)).containsExactly(1, 2, 3, 4, 5, 6, 9);
            assertThat(story().seenBy(DE_BEUK)).containsExactly(1, 2, 5, 7, 8, 10);
        }

        @Test
        void sees_nothing_of_a_patient_it_does_not_treat() {
            var stranger = new Role.Practice(new AgbCode("04099999"));

            assertThat(story().to(stranger).isEmpty()).isTrue();
            assertThat(story().seenBy(stranger)).isEmpty();
        }

        @Test
        void sees_the_whole_of_a_trajectory_that_it_goes_on_with() {
            var story = story().intake("knee-2", BEUK, "2024-03-01", "knee");

            assertThat(story.seenBy(DE_BEUK)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            assertThat(story.seenBy(DE_LINDE)).containsExactly(1, 2, 3, 4, 5, 6, 9, 11);
        }

        @Test
        void sees_a_trajectory_in_which_it_stood_in_for_a_session() {
            assertThat(story().session("knee", BEUK, "2024-03-01").seenBy(DE_BEUK)).contains(3, 11);
        }

        @Test
        void treats_nobody_by_what_was_entered_in_error() {
            var byIntake = new Told().intake("knee", LINDE, "2024-01-08", null).factRetracted(2);
            var bySession =
                    new Told()
                            .intake("knee", BEUK, "2024-01-08", null)
                            .session("knee", LINDE, "2024-01-10")
                            .sessionRetracted("knee", 3);

            assertThat(byIntake.seenBy(DE_LINDE)).isEmpty();
            assertThat(bySession.seenBy(DE_LINDE)).isEmpty();
            assertThat(bySession.seenBy(DE_BEUK)).containsExactly(1, 2, 3, 4);
        }

        @Test
        void sees_a_retraction_of_what_it_saw() {
            var story = story().factRetracted(4).factRetracted(8);

            assertThat(story.seenBy(DE_LINDE)).contains(11).doesNotContain(12);
            assertThat(story.seenBy(DE_BEUK)).contains(12).doesNotContain(11);
        }
    }

    @Nested
    class AnInsurer {

        @Test
        void sees_what_took_place_in_its_periods_and_what_bore_on_it_from_before() {
            assertThat(story().seenBy(OLD_INSURER)).containsExactly(1, 2, 3, 4, 9);
            assertThat(story().seenBy(NEW_INSURER)).containsExactly(1, 3, 5, 6, 7, 8, 10);
        }

        @Test
        void sees_nothing_of_somebody_it_never_insured() {
            assertThat(story().to(new Role.Insurer(new UzoviCode("7095"))).isEmpty()).isTrue();
        }

        @Test
        void sees_a_session_on_the_day_to_which_it_was_corrected() {
            var story = story().moved("knee", 4, "2024-01-08").moved("knee", 6, "2023-12-27");

            assertThat(story.seenBy(OLD_INSURER)).contains(6, 12).doesNotContain(4, 11);
            assertThat(story.seenBy(NEW_INSURER)).contains(4, 11).doesNotContain(6, 12);
        }

        @Test
        void sees_histories_that_it_stated_or_was_told() {
            var story =
                    story() // to whom it is told follows from the day after
                            .history("knee", LINDE, "2023-12-31", null) // 11, the new one
                            .history("knee", LINDE, "2022-12-31", null) // 12, the old one
                            .history("knee", "3343", "2022-12-31", null); // 13, by the old one

            assertThat(story.seenBy(OLD_INSURER)).contains(12, 13).doesNotContain(11);
            assertThat(story.seenBy(NEW_INSURER)).contains(11).doesNotContain(12, 13);
        }

        @Test
        void insures_until_the_day_before_another_does_or_the_day_stated() {
            var scope = story().to(OLD_INSURER);
            var ended = new Told().insured("3343", "2023-01-01", "2023-06-30").to(OLD_INSURER);

            assertThat(scope.lastDay()).isEqualTo("2023-12-31");
            assertThat(ended.lastDay()).isEqualTo("2023-06-30");
            assertThat(story().to(NEW_INSURER).lastDay()).isNull();
            assertThat(scope.seesDay(LocalDate.parse("2024-01-01"))).isFalse();
            assertThat(scope.seesDay(LocalDate.parse("2022-12-31"))).isFalse();
        }

        @Test
        void has_only_what_it_said_itself_after_a_period_entered_in_error() {
            assertThat(story().factRetracted(5).seenBy(NEW_INSURER)).containsExactly(1, 5, 10, 11);
        }
    }

    @Test
    void compliance_and_the_owner_see_all_and_an_administrator_nothing() {
        assertThat(story().seenBy(new Role.Compliance())).hasSize(10);
        assertThat(story().seenBy(new Role.Owner())).hasSize(10);
        assertThat(story().seenBy(new Role.Administrator())).isEqualTo(List.of());
        assertThat(story().to(new Role.Administrator()).seesTrajectory(new TrajectoryKey("knee")))
                .isFalse();
    }
}
