package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.events.dossier.ClaimPayer.SUPPLEMENTARY;
import static nl.trajectoryledger.events.dossier.ClaimVerdict.PAID;
import static nl.trajectoryledger.events.dossier.ClaimVerdict.REJECTED;
import static nl.trajectoryledger.query.coverage.Examples.T;
import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.ClaimPayer;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.MigrationCause;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.rulebook.Reason;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

class TasksTest {

    @Test
    void a_missing_history_is_asked_for_until_it_is_stated() {
        var story =
                bornOn("1961-04-12")
                        .insured("3343", "2022-01-01", 9)
                        .insured("3311", "2024-01-01", 9)
                        .intake(T, "2024-01-09", "9372", RuleName.CHRONIC_LIST, null, "2023-05-02")
                        .session("2024-01-10")
                        .session("2024-01-17");

        assertThat(story.tasks())
                .containsExactly(
                        new HistoryMissing(
                                T,
                                day("2023-05-02"),
                                new AgbCode("04012345"),
                                new DcsphCode("9372"),
                                new UzoviCode("3343"),
                                new UzoviCode("3311"),
                                day("2024-01-09"),
                                2));
        assertThat(story.history("2023-05-02", 14, "2023-12-31").tasks()).isEmpty();
    }

    @Test
    void a_history_that_contradicts_the_ledger_is_to_be_stated_again() {
        var story =
                bornOn("1961-04-12")
                        .intake("2024-01-08", "7023")
                        .sessions("2024-01-10", 4)
                        .history("2024-01-12", 2, "2024-01-31");

        assertThat(story.tasks())
                .containsExactly(
                        new HistoryConflict(
                                T,
                                day("2024-01-12"),
                                2,
                                day("2024-01-31"),
                                new PartyCode("3343"),
                                4,
                                day("2024-01-10")));
        assertThat(story.history("2024-01-10", 4, "2024-01-31").tasks()).isEmpty();
    }

    @Test
    void a_closed_code_is_to_be_migrated_from_the_day_it_closed() {
        var story = bornOn("1961-04-12").intake("2019-05-06", "9473").sessions("2024-06-19", 4);

        assertThat(story.tasks())
                .containsExactly(
                        new CodeClosed(
                                T, new DcsphCode("9473"), day("2024-07-01"), day("2024-07-01"), 2));

        story.migrated("9473", "9373", "2024-07-08", MigrationCause.CODE_CLOSURE);
        assertThat(story.tasks())
                .as("the treatment of 3 July is still under the old code")
                .containsExactly(
                        new CodeClosed(
                                T, new DcsphCode("9473"), day("2024-07-01"), day("2024-07-01"), 1));

        story.migrated("9473", "9373", "2024-07-01", MigrationCause.CODE_CLOSURE);
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void a_closed_code_bothers_nobody_where_treatment_ended_before() {
        var story = bornOn("1961-04-12").intake("2019-05-06", "9473").session("2024-06-19");
        assertThat(story.tasks()).isEmpty();

        story.insured("3343", "2024-08-01", 9);
        assertThat(story.tasks())
                .containsExactly(
                        new CodeClosed(
                                T, new DcsphCode("9473"), day("2024-07-01"), day("2024-07-01"), 0));

        story.and(
                fact ->
                        new PatientDischarged(
                                Examples.PATIENT, fact, T, day("2024-06-20"), null, null));
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void a_rejected_claim_is_to_be_reconsidered_until_it_is_paid() {
        var story = bornOn("1961-04-12").intake("2024-01-08", "7023").session("2024-01-10");
        int session = story.last();
        story.and(decided(session, "3311", REJECTED, null, "2024-02-01"));

        assertThat(story.tasks())
                .singleElement()
                .isEqualTo(
                        new ClaimAtIssue(
                                T,
                                Finding.CLAIM_RECONSIDERABLE,
                                new SessionAtIssue(
                                        story.at("2024-01-10").session(),
                                        T,
                                        day("2024-01-10"),
                                        null),
                                new UzoviCode("3311"),
                                day("2024-02-01"),
                                REJECTED,
                                null,
                                List.of(),
                                new Outcome(
                                        1,
                                        Verdict.BASIC,
                                        Set.of(),
                                        Payer.BASIC,
                                        new EntitlementCode("012"))));
        assertThat(story.and(decided(session, "3311", PAID, null, "2024-03-01")).tasks()).isEmpty();
    }

    @Test
    void an_overpaid_claim_stands_for_every_insurer_that_paid_it() {
        var story = bornOn("1961-04-12").intake("2024-01-08", "7023").sessions("2024-01-10", 13);
        int last = story.last();
        story.and(decided(last, "3311", PAID, null, "2024-05-01"));
        story.and(decided(last, "3343", PAID, null, "2024-05-02"));

        assertThat(story.tasks())
                .extracting(task -> ((ClaimAtIssue) task).insurer().value())
                .containsExactly("3311", "3343");
        assertThat(story.tasks())
                .extracting("derived.reasons")
                .containsOnly(Set.of(Reason.MAXIMUM_REACHED));

        story.and(decided(last, "3311", REJECTED, null, "2024-06-01"));
        story.and(decided(last, "3343", PAID, SUPPLEMENTARY, "2024-06-01"));
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void a_claim_paid_for_a_session_that_never_was_is_overpaid_too() {
        var story = bornOn("1961-04-12").intake("2024-01-08", "7023").session("2024-01-10");
        int session = story.last();
        story.and(decided(session, "3311", PAID, null, "2024-02-01")).retracted(session);

        assertThat(story.tasks())
                .singleElement()
                .returns(Worklist.CLAIMS_OVERPAID, Task::worklist)
                .extracting("finding", "derived")
                .containsExactly(Finding.CLAIM_FOR_NO_TREATMENT, null);
        assertThat(story.and(decided(session, "3311", REJECTED, null, "2024-03-01")).tasks())
                .isEmpty();
    }

    @Test
    void another_entitlement_code_than_the_one_derived_is_to_be_mended() {
        var story =
                bornOn("1961-04-12")
                        .intake("2024-01-08", "7023")
                        .coded("2024-01-10", "012")
                        .coded("2024-01-17", "009");

        assertThat(story.tasks())
                .singleElement()
                .isInstanceOf(CodeMismatch.class)
                .extracting("stated", "derived.entitlementCode", "session.date")
                .containsExactly(
                        new EntitlementCode("009"), new EntitlementCode("012"), day("2024-01-17"));
    }

    @Test
    void each_worklist_is_known_by_a_name() {
        assertThat(Worklist.values())
                .extracting(Worklist::label)
                .containsExactly(
                        "history-missing",
                        "code-closed",
                        "claims-reconsiderable",
                        "claims-overpaid",
                        "history-conflict",
                        "code-mismatch");
    }

    private static Function<FactId, DossierEvent> decided(
            int session,
            String insurer,
            ClaimVerdict verdict,
            @Nullable ClaimPayer payer,
            String date) {
        return fact ->
                new ClaimDecided(
                        Examples.PATIENT,
                        fact,
                        T,
                        new FactId(session),
                        "s",
                        new UzoviCode(insurer),
                        verdict,
                        payer,
                        List.of(),
                        day(date),
                        null);
    }
}
