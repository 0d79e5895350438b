package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.PATIENT;
import static nl.trajectoryledger.query.coverage.Examples.T;
import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;
import static nl.trajectoryledger.query.rulebook.Overlays.parameters;
import static nl.trajectoryledger.query.rulebook.Reason.FALL_RISK_NOT_HIGH;
import static nl.trajectoryledger.query.rulebook.Reason.GROUP_CONDITION_UNMET;
import static nl.trajectoryledger.query.rulebook.Reason.MAXIMUM_REACHED;
import static nl.trajectoryledger.query.rulebook.Reason.PRIOR_HISTORY_MISSING;
import static nl.trajectoryledger.query.rulebook.Reason.REFERRAL_MISSING;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/** What the insurer of the day has set bears on the verdict of that day. */
class ParameterVerdictsTest {

    private static final String STROKE = "9372";
    private static final String PELVIC = "6486";
    private static final TrajectoryKey SECOND = new TrajectoryKey("second");

    @Test
    void leaves_treatments_before_the_18th_birthday_out_for_an_insurer_that_does_so() {
        var story =
                bornOn("2006-03-01")
                        .insured("0101", "2024-01-01", 9)
                        .intake("2024-01-01", STROKE)
                        .sessions("2024-02-16", 23);
        assertThat(story.at("2024-07-12").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.on("2024-07-12").used()).isEqualTo(20);
        story.under(parameters("parameter: countsBeforeEighteen, value: false, insurer: \"0101\""));
        assertThat(story.at("2024-07-12").number()).isEqualTo(22);
        assertThat(story.at("2024-07-12").verdict()).isEqualTo(Verdict.FIRST_N);
        assertThat(story.on("2024-06-28").used()).isEqualTo(18);
        assertThat(story.on("2024-06-28").remaining()).isEqualTo(2);
        assertThat(story.at("2024-07-19").verdict()).isEqualTo(Verdict.BASIC);
    }

    @Test
    void asks_the_insurer_of_the_day_and_no_other() {
        var story =
                bornOn("2006-03-01")
                        .insured("0101", "2024-01-01", 9)
                        .insured("0102", "2024-07-13", 9)
                        .intake("2024-01-01", STROKE)
                        .sessions("2024-02-16", 23)
                        .under(
                                parameters(
                                        "parameter: countsBeforeEighteen, value: false,"
                                                + " insurer: \"0101\""));
        assertThat(story.at("2024-07-12").verdict()).isEqualTo(Verdict.FIRST_N);
        assertThat(story.at("2024-07-19").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.on("2024-07-13").used()).isEqualTo(20);
    }

    @Test
    void counts_nine_pelvic_treatments_over_all_trajectories_of_a_patient() {
        var story =
                bornOn("1980-01-01")
                        .intake("2024-01-01", PELVIC)
                        .sessions("2024-01-02", 6)
                        .intake(SECOND, "2024-03-01", PELVIC, null, null, null)
                        .intake(new TrajectoryKey("back"), "2024-03-01", "3427", null, null, null)
                        .session(new TrajectoryKey("back"), day("2024-03-03"), null);
        for (int week = 0; week < 4; week++) {
            story.session(SECOND, day("2024-03-04").plusWeeks(week), null);
        }
        assertThat(story.at("2024-03-25").verdict()).isEqualTo(Verdict.BASIC);
        story.under(parameters("parameter: pelvicScope, value: patient"));
        assertThat(story.at("2024-03-18").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(story.at("2024-03-25").verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(story.at("2024-03-25").reasons()).containsExactly(MAXIMUM_REACHED);
        assertThat(story.at("2024-03-25").number()).isEqualTo(4);
        var second = story.report("2024-03-18").trajectories().get(1);
        assertThat(second.used()).isEqualTo(9);
        assertThat(second.remaining()).isZero();
        assertThat(second.next()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(second.treatments()).isEqualTo(3);
    }

    @Test
    void lacks_the_history_of_any_pelvic_trajectory_where_they_share_the_nine() {
        var story =
                bornOn("1980-01-01")
                        .intake("2024-01-01", PELVIC)
                        .session("2024-03-04")
                        .intake(SECOND, "2024-02-01", PELVIC, null, null, "2023-11-01")
                        .session(SECOND, day("2024-02-05"), null);
        assertThat(story.at("2024-03-04").verdict()).isEqualTo(Verdict.BASIC);
        story.under(parameters("parameter: pelvicScope, value: patient"));
        assertThat(story.at("2024-03-04").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(story.at("2024-03-04").reasons()).containsExactly(PRIOR_HISTORY_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-09, false", "2024-01-10, true", "2024-01-11, true"})
    void asks_for_a_referral_on_or_before_the_day(String treated, boolean met) {
        var story =
                bornOn("1961-04-12")
                        .intake("2024-01-08", "7023")
                        .referred("2024-01-10")
                        .session(treated)
                        .under(parameters("parameter: referralRequired, value: {required: true}"));
        assertThat(story.at(treated).verdict())
                .isEqualTo(met ? Verdict.BASIC : Verdict.CONDITION_UNMET);
        if (!met) {
            assertThat(story.at(treated).reasons()).containsExactly(REFERRAL_MISSING);
            assertThat(story.at(treated).entitlementCode()).hasToString("009");
            assertThat(story.on(treated).next()).isEqualTo(Verdict.CONDITION_UNMET);
        }
    }

    @Test
    void asks_for_a_referral_under_the_rules_that_are_named_alone() {
        var asked =
                parameters(
                        "parameter: referralRequired,"
                                + " value: {required: true, rules: [osteoarthritis-hip-knee]}");
        var knee = bornOn("1961-04-12").intake("2024-01-08", "7023").session("2024-01-09");
        var stroke = bornOn("1961-04-12").intake("2024-01-08", STROKE).session("2024-01-09");
        assertThat(knee.under(asked).at("2024-01-09").reasons()).containsExactly(REFERRAL_MISSING);
        assertThat(stroke.under(asked).at("2024-01-09").verdict()).isEqualTo(Verdict.FIRST_N);
    }

    @Test
    void asks_nothing_where_the_basic_insurance_gives_nothing() {
        var story =
                bornOn("1961-04-12")
                        .intake("2024-01-08", "3427")
                        .session("2024-01-09")
                        .under(parameters("parameter: referralRequired, value: {required: true}"));
        assertThat(story.at("2024-01-09").verdict()).isEqualTo(Verdict.NOT_BASIC);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 30, true",
        "10, 30, true",
        "5, 30, false",
        "11, 30, false",
        "6, 29, false",
        ", 30, false",
        "6, , false",
    })
    void asks_for_the_size_and_length_of_a_group(
            @Nullable Integer size, @Nullable Integer minutes, boolean met) {
        var group = group(size, minutes, "1319");
        assertThat(group.under(groups()).at("2024-01-10").verdict())
                .isEqualTo(met ? Verdict.BASIC : Verdict.CONDITION_UNMET);
        assertThat(group.on("2024-01-10").treatments()).isEqualTo(1);
        assertThat(group.at("2024-01-10").reasons().contains(GROUP_CONDITION_UNMET))
                .isEqualTo(!met);
        assertThat(group.on("2024-01-10").next()).isEqualTo(Verdict.BASIC);
    }

    @Test
    void asks_nothing_of_a_group_while_no_insurer_does_and_nothing_of_a_single_patient() {
        assertThat(group(2, 10, "1316").at("2024-01-10").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(group(null, 10, "1000").under(groups()).at("2024-01-10").verdict())
                .isEqualTo(Verdict.BASIC);
    }

    @Test
    void names_all_that_is_not_met_of_the_rule_and_of_the_insurer() {
        var story =
                bornOn("1961-04-12")
                        .intake(T, "2024-01-08", "7023", RuleName.FALL_PREVENTION, null, null)
                        .and(fact -> session(fact, 3, 10, "1317"))
                        .under(
                                parameters(
                                        "parameter: referralRequired, value: {required: true}",
                                        "parameter: groupSize, value: {min: 6, max: 10},"
                                                + " unit: patients"));
        assertThat(story.at("2024-01-10").reasons())
                .containsExactlyInAnyOrder(
                        FALL_RISK_NOT_HIGH, GROUP_CONDITION_UNMET, REFERRAL_MISSING);
    }

    private static Rulebook groups() {
        return parameters(
                "parameter: groupSize, value: {min: 6, max: 10}, unit: patients",
                "parameter: minutes, value: 30, unit: minutes");
    }

    private static Examples group(
            @Nullable Integer size, @Nullable Integer minutes, String performance) {
        return bornOn("1961-04-12")
                .intake("2024-01-08", "7023")
                .and(fact -> session(fact, size, minutes, performance));
    }

    private static SessionDelivered session(
            FactId fact, @Nullable Integer size, @Nullable Integer minutes, String performance) {
        return new SessionDelivered(
                PATIENT,
                fact,
                T,
                LocalDate.parse("2024-01-10"),
                null,
                null,
                List.of(),
                new PerformanceCode(performance),
                null,
                size,
                minutes,
                null,
                null);
    }
}
