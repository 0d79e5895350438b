package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.T;
import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;
import static nl.trajectoryledger.query.rulebook.Reason.MAXIMUM_REACHED;
import static nl.trajectoryledger.query.rulebook.Reason.WINDOW_ENDED;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.junit.jupiter.api.Test;

/** Besluit zorgverzekering 2.6 lid 5: twelve treatments in twelve months, hip and knee together. */
class OsteoarthritisTest {

    private static final TrajectoryKey HIP = new TrajectoryKey("hip");

    @Test
    void pays_twelve_treatments_and_not_the_thirteenth() {
        var story = bornOn("1961-04-12").intake("2024-01-08", "7023").sessions("2024-01-10", 13);
        assertThat(story.at("2024-03-27").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.at("2024-03-27").entitlementCode()).hasToString("012");
        assertThat(story.at("2024-04-03").verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(story.at("2024-04-03").reasons()).containsExactly(MAXIMUM_REACHED);
    }

    @Test
    void ends_twelve_months_after_the_first_treatment() {
        var story =
                bornOn("1961-04-12")
                        .intake("2024-01-08", "7023")
                        .session("2024-01-10")
                        .session("2025-01-09")
                        .session("2025-01-10");
        assertThat(story.at("2025-01-09").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.at("2025-01-10").verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(story.at("2025-01-10").reasons()).containsExactly(WINDOW_ENDED);
    }

    @Test
    void shares_the_window_between_hip_and_knee_until_a_new_episode_opens_another() {
        var story =
                bornOn("1961-04-12")
                        .intake("2024-01-08", "7023")
                        .sessions("2024-01-10", 11)
                        .intake(HIP, "2024-06-01", "6223", null, null, null)
                        .session(HIP, day("2024-06-03"), null)
                        .session(HIP, day("2024-06-04"), null);
        assertThat(story.at("2024-06-03").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.at("2024-06-04").verdict()).isEqualTo(Verdict.EXHAUSTED);
        var later = new TrajectoryKey("later");
        story.intake(later, "2025-01-10", "6223", null, null, null)
                .session(later, day("2025-01-10"), null);
        assertThat(story.at("2025-01-10").verdict()).isEqualTo(Verdict.BASIC);
    }

    @Test
    void did_not_exist_before_2018() {
        var story =
                bornOn("1961-04-12")
                        .intake("2017-12-01", "7023")
                        .session("2017-12-31")
                        .session("2018-01-01");
        assertThat(story.at("2017-12-31").verdict()).isEqualTo(Verdict.NOT_BASIC);
        assertThat(story.on("2017-12-31").rule()).isEqualTo(RuleName.NOT_IN_BASIC);
        assertThat(story.at("2018-01-01").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.on("2018-01-01").windowFrom()).isEqualTo("2018-01-01");
    }

    @Test
    void moves_its_window_when_the_first_treatment_is_retracted() {
        var story = bornOn("1961-04-12").intake("2024-01-08", "7023").session("2024-01-10");
        int first = story.last();
        story.session("2024-02-20");
        assertThat(story.on("2024-03-01").windowFrom()).isEqualTo("2024-01-10");
        story.retracted(first);
        assertThat(story.on("2024-03-01").windowFrom()).isEqualTo("2024-02-20");
        assertThat(story.on("2024-03-01").windowUntil()).isEqualTo("2025-02-19");
        assertThat(story.on("2024-03-01").trajectory()).isEqualTo(T);
    }
}
