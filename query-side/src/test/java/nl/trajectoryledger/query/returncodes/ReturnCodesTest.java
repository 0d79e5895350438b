package nl.trajectoryledger.query.returncodes;

import static nl.trajectoryledger.query.returncodes.Prediction.certain;
import static nl.trajectoryledger.query.returncodes.Prediction.possible;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.ClaimLine;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.Payer;
import nl.trajectoryledger.query.coverage.SessionAtIssue;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.rulebook.Reason;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.Set;

class ReturnCodesTest {

    private static final String STROKE = "9372";
    private static final String KNEE = "7023";

    @Test
    void nothing_is_to_be_expected_of_a_line_as_the_rules_have_it() {
        assertThat(ReturnCodes.of(line(STROKE, "2024-03-04", "001", basic("001")))).isEmpty();
        assertThat(ReturnCodes.of(line(KNEE, "2024-03-04", "012", basic("012")))).isEmpty();
        assertThat(
                        ReturnCodes.of(
                                line(
                                        STROKE,
                                        "2024-03-04",
                                        "008",
                                        outcome(Verdict.FIRST_N, Payer.SUPPLEMENTARY, "008"))))
                .isEmpty();
    }

    @Test
    void a_closed_code_is_8009_whatever_else_the_line_says() {
        var waiting = outcome(Verdict.UNDETERMINED, Payer.UNKNOWN, null);

        assertThat(ReturnCodes.of(line("9473", "2024-07-01", "001", waiting)))
                .containsExactly(certain(Cause.CODE_CLOSED));
        assertThat(ReturnCodes.of(line("9473", "2024-06-30", "001", basic("001"))))
                .doesNotContain(certain(Cause.CODE_CLOSED));
    }

    @Test
    void an_entitlement_code_left_out_or_lapsed_is_3102() {
        assertThat(ReturnCodes.of(line(STROKE, "2024-03-04", null, basic("001"))))
                .containsExactly(certain(Cause.ENTITLEMENT_LEFT_OUT));
        assertThat(ReturnCodes.of(line(STROKE, "2024-03-04", "002", basic("001"))))
                .containsExactly(certain(Cause.ENTITLEMENT_NOT_VALID));
    }

    @Test
    void a_code_that_the_diagnosis_does_not_permit_is_8058() {
        assertThat(ReturnCodes.of(line(KNEE, "2024-03-04", "001", basic("012"))))
                .containsExactly(certain(Cause.COMBINATION));
        assertThat(
                        ReturnCodes.of(
                                line(
                                        STROKE,
                                        "2024-03-04",
                                        "001",
                                        outcome(
                                                Verdict.UNDETERMINED,
                                                Payer.UNKNOWN,
                                                null,
                                                Reason.COMBINATION_INVALID))))
                .containsExactly(certain(Cause.COMBINATION));
    }

    @Test
    void a_claim_on_the_basic_insurance_too_early_or_too_late_is_0613() {
        var nineteenth = outcome(Verdict.FIRST_N, Payer.SUPPLEMENTARY, "008");

        assertThat(ReturnCodes.of(line(STROKE, "2024-03-04", "001", nineteenth)))
                .containsExactly(certain(Cause.OTHER_ENTITLEMENT));
        assertThat(ReturnCodes.of(line(STROKE, "2024-03-04", "008", basic("001"))))
                .as("a package may pay what the basic insurance should")
                .containsExactly(possible(Cause.OTHER_ENTITLEMENT));
    }

    @Test
    void what_is_certain_of_a_code_leaves_out_what_is_possible() {
        var nineteenth = outcome(Verdict.FIRST_N, Payer.SUPPLEMENTARY_OR_SELF, "008");

        assertThat(ReturnCodes.of(line(STROKE, "2024-03-04", "001", nineteenth)))
                .containsExactly(certain(Cause.OTHER_ENTITLEMENT));
        assertThat(ReturnCodes.of(line(STROKE, "2024-03-04", "008", nineteenth)))
                .containsExactly(possible(Cause.PACKAGE_NOT_KNOWN));
    }

    @Test
    void what_nobody_but_the_patient_pays_is_0613() {
        assertThat(
                        ReturnCodes.of(
                                line(
                                        KNEE,
                                        "2024-03-04",
                                        "009",
                                        outcome(Verdict.EXHAUSTED, Payer.SELF, "009"))))
                .containsExactly(certain(Cause.PACKAGE_USED_UP));
        assertThat(
                        ReturnCodes.of(
                                line(
                                        KNEE,
                                        "2024-03-04",
                                        "009",
                                        outcome(
                                                Verdict.EXHAUSTED,
                                                Payer.SUPPLEMENTARY_OR_SELF,
                                                "009"))))
                .containsExactly(possible(Cause.PACKAGE_NOT_KNOWN));
    }

    @Test
    void an_examination_after_referral_without_one_is_8014() {
        assertThat(ReturnCodes.of(examination("1870", false)))
                .containsExactly(certain(Cause.REFERRER_LEFT_OUT));
        assertThat(ReturnCodes.of(examination("1870", true))).isEmpty();
        assertThat(ReturnCodes.of(examination("1864", false))).isEmpty();
    }

    @Test
    void a_missing_history_is_a_rejection_of_which_no_source_names_the_code() {
        var waiting =
                outcome(Verdict.UNDETERMINED, Payer.UNKNOWN, null, Reason.PRIOR_HISTORY_MISSING);

        assertThat(ReturnCodes.of(line(STROKE, "2024-03-04", "001", waiting)))
                .containsExactly(certain(Cause.HISTORY_MISSING));
        assertThat(Cause.HISTORY_MISSING.code()).isNull();
    }

    @Test
    void the_code_that_the_rules_do_not_know_is_never_wrong() {
        var copd = new Outcome(3, Verdict.BASIC, Set.of(), Payer.BASIC, null);

        assertThat(ReturnCodes.of(line("2554", "2025-03-04", null, copd))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_cause_is_told_in_both_languages_with_its_source(Cause cause) {
        var line = line(STROKE, "2024-03-04", "001", basic("008"));
        var told = PredictedCode.of(certain(cause), line);

        assertThat(told.why().nl()).isNotBlank().doesNotContain("{");
        assertThat(told.why().en()).isNotBlank().doesNotContain("{");
        assertThat(told.source()).isNotBlank();
        assertThat(told.meaning() == null).isEqualTo(cause.tie() == Tie.NONE);
    }

    @Test
    void the_first_twenty_are_sent_though_nobody_pays_them() {
        var third = outcome(Verdict.FIRST_N, Payer.SELF, "008");

        var told = PredictedLine.of(line(STROKE, "2024-03-04", "008", third));

        assertThat(told.returnCodes()).extracting("code.value").containsExactly("0613");
        assertThat(told.advice()).isNotNull().extracting("en").asString().startsWith("Send it");
    }

    private static Outcome basic(String code) {
        return outcome(Verdict.BASIC, Payer.BASIC, code);
    }

    private static Outcome outcome(
            Verdict verdict, Payer payer, @Nullable String code, Reason... reasons) {
        return new Outcome(
                19,
                verdict,
                Set.of(reasons),
                payer,
                code == null ? null : new EntitlementCode(code));
    }

    private static ClaimLine line(
            String diagnosis, String date, @Nullable String entitlement, Outcome derived) {
        var day = LocalDate.parse(date);
        var entry = DcsphList.builtIn().entry(new DcsphCode(diagnosis), day);
        return new ClaimLine(
                new SessionAtIssue(new FactId(5), new TrajectoryKey("t"), day, null),
                new PerformanceCode("1000"),
                entitlement == null ? null : new EntitlementCode(entitlement),
                true,
                entry,
                entry.code(),
                entry.permitted(false, null),
                true,
                true,
                derived);
    }

    private static ClaimLine examination(String performance, boolean referred) {
        var day = LocalDate.parse("2024-03-04");
        var entry = DcsphList.builtIn().entry(new DcsphCode(STROKE), day);
        return new ClaimLine(
                new SessionAtIssue(new FactId(5), new TrajectoryKey("t"), day, null),
                new PerformanceCode(performance),
                null,
                true,
                entry,
                entry.code(),
                entry.permitted(false, null),
                referred,
                true,
                null);
    }
}
