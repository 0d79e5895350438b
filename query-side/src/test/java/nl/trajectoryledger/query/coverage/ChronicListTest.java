package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.T;
import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;
import static nl.trajectoryledger.query.rulebook.Reason.DIAGNOSIS_CODE_CLOSED;
import static nl.trajectoryledger.query.rulebook.Reason.PRIOR_HISTORY_MISSING;
import static nl.trajectoryledger.query.rulebook.Reason.TERM_EXPIRED;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.dossier.MigrationCause;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Besluit zorgverzekering 2.6 lid 2: a condition of Bijlage 1. */
class ChronicListTest {

    private static final String STROKE = "9372";

    @Test
    void leaves_twenty_treatments_to_an_adult_and_pays_the_rest() {
        var story = bornOn("1955-03-20").intake("2024-01-01", STROKE).sessions("2024-01-02", 21);
        assertThat(story.at("2024-05-14").number()).isEqualTo(20);
        assertThat(story.at("2024-05-14").verdict()).isEqualTo(Verdict.FIRST_N);
        assertThat(story.at("2024-05-14").entitlementCode()).hasToString("008");
        assertThat(story.at("2024-05-21").number()).isEqualTo(21);
        assertThat(story.at("2024-05-21").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.at("2024-05-21").entitlementCode()).hasToString("001");
    }

    @ParameterizedTest
    @CsvSource({
        // weekly from the first day: the 9th falls on the day before, or on, 2011-01-01
        "2010-11-05, 9",
        "2010-11-06, 12",
        // the 12th on the day before, or on, 2012-01-01
        "2011-10-15, 12",
        "2011-10-16, 20",
    })
    void keeps_the_smaller_limit_for_who_reached_it_in_time(String from, int limit) {
        var story = bornOn("1955-03-20").intake("2010-01-01", STROKE).sessions(from, 30);
        var last = day(from).plusWeeks(29).toString();
        assertThat(story.on(last).limit()).isEqualTo(limit);
        assertThat(story.at(day(from).plusWeeks(limit - 1).toString()).verdict())
                .isEqualTo(Verdict.FIRST_N);
        assertThat(story.at(day(from).plusWeeks(limit).toString()).verdict())
                .isEqualTo(Verdict.BASIC);
    }

    @Test
    void pays_every_treatment_of_a_minor_and_counts_them_among_the_first_twenty_later() {
        var story = bornOn("2006-03-01").intake("2024-01-01", STROKE).sessions("2024-02-22", 21);
        assertThat(story.at("2024-02-29").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.at("2024-03-07").verdict()).isEqualTo(Verdict.FIRST_N);
        assertThat(story.at("2024-03-07").number()).isEqualTo(3);
        assertThat(story.at("2024-07-11").verdict()).isEqualTo(Verdict.BASIC);
    }

    @Test
    void says_nothing_while_the_history_is_missing_and_all_once_it_arrives() {
        var story =
                bornOn("1955-03-20")
                        .intake(T, "2024-01-15", STROKE, null, null, "2023-09-04")
                        .sessions("2024-01-16", 8);
        var missing = story.at("2024-02-13");
        assertThat(missing.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(missing.reasons()).containsExactly(PRIOR_HISTORY_MISSING);
        assertThat(missing.number()).isNull();
        assertThat(missing.payer()).isEqualTo(Payer.UNKNOWN);
        assertThat(story.on("2024-02-13").treatments()).isEqualTo(5);
        assertThat(story.on("2024-02-13").used()).isNull();
        story.history("2023-09-04", 16, "2023-12-31");
        assertThat(story.at("2024-02-13").number()).isEqualTo(21);
        assertThat(story.at("2024-02-13").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.on("2024-02-13").used()).isEqualTo(20);
    }

    @Test
    void counts_on_when_the_code_closes_and_heals_when_it_is_migrated() {
        var story =
                bornOn("1971-11-02")
                        .intake(T, "2019-05-06", "9473", RuleName.CHRONIC_LIST, null, null)
                        .sessions("2024-06-10", 6);
        assertThat(story.at("2024-06-24").verdict()).isEqualTo(Verdict.FIRST_N);
        var closed = story.at("2024-07-01");
        assertThat(closed.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(closed.reasons()).containsExactly(DIAGNOSIS_CODE_CLOSED);
        assertThat(closed.number()).isEqualTo(4);
        story.migrated("9473", "9373", "2024-07-01", MigrationCause.CODE_CLOSURE);
        assertThat(story.at("2024-07-01").verdict()).isEqualTo(Verdict.FIRST_N);
        assertThat(story.at("2024-07-01").number()).isEqualTo(4);
    }

    @Test
    void ends_with_the_term_of_the_clause() {
        var story =
                bornOn("1966-02-14")
                        .intake(T, "2023-05-01", "4021", null, new ListClause("B7"), null)
                        .sessions("2023-05-03", 54);
        assertThat(story.at("2024-05-01").verdict()).isEqualTo(Verdict.BASIC);
        var after = story.at("2024-05-08");
        assertThat(after.verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(after.reasons()).containsExactly(TERM_EXPIRED);
        assertThat(after.entitlementCode()).hasToString("009");
        assertThat(story.on("2024-05-08").windowUntil()).isEqualTo("2024-05-02");
        assertThat(story.on("2024-05-08").remaining()).isZero();
    }

    @Test
    void counts_no_session_that_is_no_treatment() {
        var story =
                bornOn("1955-03-20")
                        .intake("2024-01-01", STROKE)
                        .session(T, day("2024-01-01"), new PerformanceCode("1870"))
                        .session("2024-01-02");
        assertThat(story.at("2024-01-01").verdict()).isNull();
        assertThat(story.at("2024-01-01").number()).isNull();
        assertThat(story.at("2024-01-02").number()).isEqualTo(1);
    }
}
