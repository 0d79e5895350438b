package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.PATIENT;
import static nl.trajectoryledger.query.coverage.Examples.T;
import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;
import static nl.trajectoryledger.query.rulebook.Reason.EXTENSION_NOT_ASSESSED;
import static nl.trajectoryledger.query.rulebook.Reason.MAXIMUM_REACHED;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.Measure;

import org.junit.jupiter.api.Test;

/** Besluit zorgverzekering 2.6 lid 9: nine treatments a calendar year, nine more if needed. */
class MinorNonListTest {

    private static Examples ankle() {
        return bornOn("2012-05-05").intake("2024-01-01", "7231");
    }

    @Test
    void pays_nine_a_year_and_the_tenth_only_after_an_insufficient_result() {
        var story = ankle().sessions("2024-01-02", 10);
        assertThat(story.at("2024-02-27").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.at("2024-02-27").entitlementCode()).hasToString("003");
        assertThat(story.at("2024-03-05").reasons()).containsExactly(EXTENSION_NOT_ASSESSED);
        story.and(
                fact ->
                        new AssessmentMade(
                                PATIENT,
                                fact,
                                T,
                                day("2024-03-05"),
                                Measure.INSUFFICIENT_RESULT,
                                "true",
                                null,
                                null));
        assertThat(story.at("2024-03-05").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.on("2024-03-05").limit()).isEqualTo(18);
        story.sessions("2024-03-12", 9);
        assertThat(story.at("2024-04-30").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.at("2024-05-07").reasons()).containsExactly(MAXIMUM_REACHED);
    }

    @Test
    void begins_anew_on_new_years_day_without_the_extension() {
        var story = ankle().sessions("2024-10-29", 12);
        assertThat(story.at("2024-12-31").number()).isEqualTo(10);
        assertThat(story.at("2024-12-31").verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(story.at("2025-01-07").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.on("2025-01-14").used()).isEqualTo(2);
    }

    @Test
    void ends_on_the_eighteenth_birthday() {
        var story =
                bornOn("2006-02-28")
                        .intake("2024-01-01", "7231")
                        .session("2024-02-27")
                        .session("2024-02-28");
        assertThat(story.at("2024-02-27").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.at("2024-02-28").verdict()).isEqualTo(Verdict.NOT_BASIC);
    }

    @Test
    void has_a_birthday_on_the_first_of_march_for_who_was_born_on_leap_day() {
        var story =
                bornOn("2004-02-29")
                        .intake("2022-01-01", "7231")
                        .session("2022-02-28")
                        .session("2022-03-01");
        assertThat(story.at("2022-02-28").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.at("2022-03-01").verdict()).isEqualTo(Verdict.NOT_BASIC);
    }
}
