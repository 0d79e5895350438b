package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Counting.CONTINUED;
import static nl.trajectoryledger.query.coverage.Counting.NEW;
import static nl.trajectoryledger.query.coverage.Counting.OLD;
import static nl.trajectoryledger.query.coverage.Counting.continuedAt;
import static nl.trajectoryledger.query.coverage.Counting.decided;
import static nl.trajectoryledger.query.coverage.Counting.elsewhere;
import static nl.trajectoryledger.query.coverage.Counting.insurer;
import static nl.trajectoryledger.query.coverage.Counting.practice;
import static nl.trajectoryledger.query.coverage.Counting.stated;
import static nl.trajectoryledger.query.coverage.Counting.told;
import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;
import static nl.trajectoryledger.query.rulebook.Overlays.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What the law counts, what each practice recorded, what each insurer sees. */
class CountsTest {

    private static final String OTHER = "04099999";

    /** Sessions are facts 5 to 9, one a week from 2024-01-02. */
    private static Examples stroke() {
        return bornOn("1955-03-20")
                .insured(OLD, "2023-01-01", 9)
                .insured(NEW, "2024-01-16", 9)
                .intake("2024-01-01", "9372")
                .sessions("2024-01-02", 5);
    }

    @Test
    void gives_each_practice_what_it_recorded() {
        var counts =
                stroke().and(elsewhere("2024-01-10", OTHER, null))
                        .and(elsewhere("2024-01-11", OTHER, "1870"))
                        .and(stated(16, "2023-12-31", "04012345", null, null))
                        .counts("2024-03-01");
        assertThat(counts.legal()).isEqualTo(22);
        var own = practice(counts, "04012345");
        assertThat(own.count()).isEqualTo(5);
        assertThat(told(own.missing())).isEqualTo("[2024-01-10] [16]");
        assertThat(told(own.extra())).isEqualTo("[] []");
        var other = practice(counts, OTHER);
        assertThat(other.count()).isEqualTo(1);
        assertThat(other.missing().treatments()).isEqualTo(21);
    }

    @Test
    void gives_a_session_without_a_practice_to_that_of_its_own_intake() {
        var story =
                stroke().and(continuedAt(OTHER, "2024-02-01"))
                        .session(CONTINUED, day("2024-02-06"), null);
        assertThat(practice(story.counts("2024-02-05"), OTHER).count()).isZero();
        var counts = story.counts("2024-02-06");
        assertThat(practice(counts, "04012345").count()).isEqualTo(5);
        assertThat(practice(counts, OTHER).count()).isEqualTo(1);
    }

    @Test
    void shows_an_insurer_what_it_decided_on_whatever_it_decided() {
        var counts =
                stroke().and(decided(OLD, 5, "2024-01-20"))
                        .and(decided(OLD, 5, "2024-01-21"))
                        .and(decided(OLD, 6, "2024-02-03"))
                        .and(decided(NEW, 7, "2024-02-01"))
                        .counts("2024-02-02");
        assertThat(counts.legal()).isEqualTo(5);
        assertThat(insurer(counts, OLD).count()).isEqualTo(1);
        assertThat(told(insurer(counts, OLD).missing()))
                .isEqualTo("[2024-01-09, 2024-01-16, 2024-01-23, 2024-01-30] []");
        assertThat(insurer(counts, NEW).count()).isEqualTo(1);
    }

    @Test
    void shows_an_insurer_a_session_that_never_was() {
        var counts =
                stroke().and(decided(NEW, 6, "2024-01-20"))
                        .and(decided(NEW, 7, "2024-01-20"))
                        .retracted(6)
                        .counts(null);
        assertThat(counts.legal()).isEqualTo(4);
        var seen = insurer(counts, NEW);
        assertThat(seen.count()).isEqualTo(2);
        assertThat(seen.extra().sessions())
                .containsExactly(
                        new CountedSession(
                                new FactId(6), Examples.T, day("2024-01-09"), null, true));
        assertThat(told(seen.missing())).isEqualTo("[2024-01-02, 2024-01-23, 2024-01-30] []");
    }

    @Test
    void shows_no_session_that_is_no_treatment() {
        var story = stroke().and(elsewhere("2024-01-11", OTHER, "1870"));
        var counts = story.and(decided(OLD, story.last(), "2024-01-20")).counts(null);
        assertThat(insurer(counts, OLD).count()).isZero();
        assertThat(counts.practices()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // stated by an insurer
        "0105,,, 0105",
        // by a practice, of the insurer of that time
        "04012345, 0105,, 0105",
        // to the insurer in force when it was signed
        "04012345,, 2024-01-15, 0101",
        "04012345,, 2024-01-16, 0102",
    })
    void tells_of_a_history_to_who_stated_it_or_was_told(
            String by, @Nullable String insurer, @Nullable String signedOn, String told) {
        var counts = stroke().and(stated(16, "2023-12-31", by, insurer, signedOn)).counts(null);
        var seen = insurer(counts, told);
        assertThat(counts.legal()).isEqualTo(21);
        assertThat(seen.count()).isEqualTo(16);
        assertThat(told(seen.missing()))
                .isEqualTo("[2024-01-02, 2024-01-09, 2024-01-16, 2024-01-23, 2024-01-30] []");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-14, 0101", "2024-01-15, 0102"})
    void tells_of_an_unsigned_history_to_the_insurer_of_the_day_after_it(String upTo, String told) {
        var counts = stroke().and(stated(16, upTo, "04012345", null, null)).counts(null);
        var other = told.equals(OLD) ? NEW : OLD;
        assertThat(insurer(counts, told).count()).isEqualTo(16);
        assertThat(insurer(counts, other).count()).isZero();
        assertThat(insurer(counts, other).missing().placed())
                .containsExactly(new CountedHistory(new FactId(10), day("2023-10-02"), 14));
    }

    @Test
    void counts_no_treatment_twice_that_is_held_and_told_of() {
        var counts =
                stroke().and(stated(16, "2024-01-16", NEW, null, "2024-01-20"))
                        .and(decided(NEW, 6, "2024-02-01"))
                        .and(decided(NEW, 8, "2024-02-01"))
                        .counts(null);
        assertThat(counts.legal()).isEqualTo(18);
        var seen = insurer(counts, NEW);
        assertThat(seen.count()).isEqualTo(17);
        assertThat(told(seen.missing())).isEqualTo("[2024-01-30] []");
        assertThat(told(seen.extra())).isEqualTo("[] []");
    }

    @Test
    void lets_a_history_of_fewer_treatments_stand_for_the_first_of_them() {
        var counts = stroke().and(stated(2, "2024-01-31", NEW, null, "2024-01-20")).counts(null);
        assertThat(counts.legal()).isEqualTo(5);
        assertThat(insurer(counts, NEW).count()).isEqualTo(2);
        assertThat(told(insurer(counts, NEW).missing()))
                .isEqualTo("[2024-01-16, 2024-01-23, 2024-01-30] []");
    }

    @Test
    void lets_each_insurer_go_by_what_it_was_told_last() {
        var counts =
                stroke().and(stated(20, "2023-12-30", OLD, null, "2024-01-10"))
                        .and(stated(12, "2023-12-29", OLD, null, "2024-01-10"))
                        .and(stated(16, "2023-12-31", NEW, null, "2024-01-20"))
                        .counts(null);
        assertThat(counts.legal()).isEqualTo(21);
        assertThat(insurer(counts, NEW).count()).isEqualTo(16);
        assertThat(insurer(counts, OLD).count()).isEqualTo(20);
        assertThat(insurer(counts, OLD).extra().placed())
                .containsExactly(new CountedHistory(new FactId(10), day("2023-10-02"), 4));
        assertThat(insurer(counts, OLD).missing().treatments()).isEqualTo(5);
    }

    @Test
    void says_nothing_of_what_is_later_than_the_day() {
        var story =
                stroke().and(stated(16, "2023-12-31", NEW, null, "2024-01-20"))
                        .and(decided(OLD, 6, "2024-01-20"));
        assertThat(story.counts("2024-01-17").legal()).isEqualTo(19);
        assertThat(insurer(story.counts("2024-01-17"), OLD).count()).isZero();
        assertThat(insurer(story.counts("2024-01-17"), NEW).count()).isEqualTo(16);
        assertThat(insurer(story.counts("2024-01-20"), OLD).count()).isEqualTo(1);
        assertThat(insurer(story.counts("2023-10-01"), NEW).count()).isZero();
    }

    @Test
    void shows_an_insurer_what_fell_in_its_own_periods_where_it_sees_that() {
        var story = stroke().and(stated(16, "2023-12-31", NEW, null, "2024-01-20")).retracted(8);
        story.under(parameters("parameter: visibleSessions, value: [insured], insurer: \"0102\""));
        var seen = insurer(story.counts("2024-02-01"), NEW);
        assertThat(seen.visible().insurer()).hasToString(NEW);
        assertThat(seen.count()).isEqualTo(2);
        assertThat(told(seen.missing())).isEqualTo("[2024-01-02, 2024-01-09] [16]");
        assertThat(insurer(story.counts("2024-02-01"), OLD).count()).isZero();
    }

    @Test
    void knows_an_insurer_by_its_decision_and_a_practice_by_its_session_alone() {
        var counts =
                stroke().and(elsewhere("2024-01-10", OTHER, null))
                        .and(decided("0105", 6, "2024-01-20"))
                        .counts("2024-01-20");
        assertThat(counts.insurers())
                .extracting(one -> one.insurer().value())
                .containsExactly(OLD, NEW, "0105");
        assertThat(counts.practices())
                .extracting(one -> one.practice().value())
                .containsExactly("04012345", OTHER);
    }

    @Test
    void knows_no_insurer_whose_period_or_decision_is_later_than_the_day() {
        var story = stroke().and(decided("0105", 6, "2024-01-20"));
        assertThat(story.counts("2024-01-15").insurers())
                .extracting(one -> one.insurer().value())
                .containsExactly(OLD);
        assertThat(story.counts("2024-01-19").insurers())
                .extracting(one -> one.insurer().value())
                .containsExactly(OLD, NEW);
    }

    @Test
    void knows_nothing_before_the_first_fact_with_a_date() {
        assertThat(
                        Counts.of(PatientHistory.of(List.of(), null), Rulebook.builtIn(), null)
                                .trajectories())
                .isEmpty();
    }
}
