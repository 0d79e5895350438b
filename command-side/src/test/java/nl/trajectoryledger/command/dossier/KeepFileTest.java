package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.SESSION;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.fact;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.command.dossier.RetentionOrder.ErasePatient;
import nl.trajectoryledger.command.dossier.RetentionOrder.LiftLegalHold;
import nl.trajectoryledger.command.dossier.RetentionOrder.SetLegalHold;
import nl.trajectoryledger.events.codes.CurrentCodes;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.AgeReached;
import nl.trajectoryledger.events.dossier.AgesKept;
import nl.trajectoryledger.events.dossier.ErasureGround;
import nl.trajectoryledger.events.dossier.LegalHoldLifted;
import nl.trajectoryledger.events.dossier.LegalHoldSet;
import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.dossier.PatientRegistered;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

/** Orders about keeping the file of a patient: holds, and erasing. */
class KeepFileTest {

    private static final String BY = "compliance";
    private static final String WHY = "case 1234";
    private static final String NAMED =
            "{fact: 'patient', bsn: '999990019', birthDate: '2006-03-07', name: 'A. Voorbeeld'}";
    private static final String INSURED =
            "{fact: 'insured', insurer: '3311', from: '2024-01-01', policyNumber: 'POLIS-77'}";

    private static final ErasePatient TERM_OVER =
            new ErasePatient(ErasureGround.TERM_OVER, BY, WHY);
    private static final SetLegalHold HOLD = new SetLegalHold(BY, WHY);

    @Test
    void records_an_erasure_with_the_ages_reached_and_without_the_birth_date() {
        given(NAMED, INTAKE, SESSION, SESSION.replace("2024-02-05", "2024-03-11"))
                .when(order(TERM_OVER))
                .expectEvents(
                        new PatientErased(
                                PATIENT_ID,
                                nth(5),
                                ErasureGround.TERM_OVER,
                                BY,
                                WHY,
                                List.of(
                                        new AgesKept(
                                                nth(1),
                                                List.of(
                                                        new AgeReached(17, null),
                                                        new AgeReached(18, day("2024-03-11")))))));
    }

    @Test
    void keeps_the_ages_of_every_birth_date_that_was_stated() {
        given(NAMED, NAMED.replace("2006", "1980"), INTAKE)
                .when(order(TERM_OVER))
                .expectEvents(
                        new PatientErased(
                                PATIENT_ID,
                                nth(4),
                                ErasureGround.TERM_OVER,
                                BY,
                                WHY,
                                List.of(
                                        new AgesKept(nth(1), List.of(new AgeReached(17, null))),
                                        new AgesKept(
                                                nth(2),
                                                AgesKept.ASKED.stream()
                                                        .map(age -> new AgeReached(age, null))
                                                        .toList()))));
    }

    @Test
    void sets_and_lifts_a_hold() {
        given(PATIENT)
                .when(order(HOLD))
                .expectEvents(new LegalHoldSet(PATIENT_ID, nth(2), BY, WHY));
        given(PATIENT)
                .andGivenCommands(order(HOLD))
                .when(order(new LiftLegalHold(nth(2), BY, "over")))
                .expectEvents(new LegalHoldLifted(PATIENT_ID, nth(3), nth(2), BY, "over"));
    }

    @Test
    void refuses_to_lift_what_is_no_hold() {
        refuses(
                given(PATIENT),
                new LiftLegalHold(nth(1), BY, "over"),
                "there is no legal hold 1 on this file");
    }

    @Test
    void refuses_to_erase_under_a_hold_unless_it_is_ordered() {
        refuses(
                given(PATIENT).andGivenCommands(order(HOLD)),
                TERM_OVER,
                "the file is under legal hold: 2 by order of compliance");
        given(PATIENT)
                .andGivenCommands(order(HOLD))
                .when(order(new ErasePatient(ErasureGround.COURT_ORDER, BY, WHY)))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verzoek van 999990019",
                "verzoek van a. voorbeeld",
                "polis POLIS-77 beëindigd",
                "geboren op 7-3-2006"
            })
    void refuses_a_reason_that_says_who_the_patient_is(String reason) {
        refuses(
                given(NAMED, INSURED),
                new ErasePatient(ErasureGround.PATIENT_REQUEST, BY, reason),
                "reason says who the patient is, and stays when the patient is erased");
    }

    @Test
    void refuses_an_order_without_a_reason() {
        refuses(given(PATIENT), new SetLegalHold(BY, " "), "reason has 1 to 500 characters");
    }

    @Test
    void refuses_an_order_about_somebody_nobody_introduced() {
        refuses(given(), TERM_OVER, PatientDossier.UNKNOWN_PATIENT);
    }

    @Test
    void refuses_every_later_fact_and_order() {
        erased().when(RecordFacts.of(PATIENT_ID, List.of(fact(NAMED), fact(SESSION))))
                .expectNoEvents()
                .expectResultMessagePayload(
                        List.of(
                                new Outcome.Refused(PatientDossier.ERASED_PATIENT),
                                new Outcome.Refused(PatientDossier.ERASED_PATIENT)));
        refuses(erased(), TERM_OVER, PatientDossier.ERASED_PATIENT);
        refuses(erased(), HOLD, PatientDossier.ERASED_PATIENT);
    }

    /** As the stream is read when the key is gone. */
    private static TestExecutor<Dossier> erased() {
        return fixture()
                .given(
                        new PatientRegistered(PATIENT_ID, nth(1), null, null, null, null),
                        new PatientErased(
                                PATIENT_ID, nth(2), ErasureGround.TERM_OVER, BY, WHY, List.of()));
    }

    private static TestExecutor<Dossier> given(String... facts) {
        var fixture = fixture();
        return facts.length == 0
                ? fixture.givenNoPriorActivity()
                : fixture.givenCommands(
                        RecordFacts.of(PATIENT_ID, Stream.of(facts).map(Examples::fact).toList()));
    }

    private static void refuses(TestExecutor<Dossier> ledger, RetentionOrder order, String rule) {
        ledger.when(order(order))
                .expectNoEvents()
                .expectException(RetentionRefused.class)
                .expectExceptionMessage(rule);
    }

    private static OrderRetention order(RetentionOrder order) {
        return new OrderRetention(PATIENT_ID, order);
    }

    private static AggregateTestFixture<Dossier> fixture() {
        CurrentCodes codes = DcsphList::builtIn;
        var fixture = new AggregateTestFixture<>(Dossier.class);
        fixture.setReportIllegalStateChange(false);
        fixture.registerInjectableResource(codes);
        return fixture;
    }
}
