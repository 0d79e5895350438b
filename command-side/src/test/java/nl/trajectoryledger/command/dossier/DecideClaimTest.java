package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INSURER;
import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.MS;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.SESSION;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.ClaimPayer;
import nl.trajectoryledger.events.dossier.ClaimVerdict;

import org.junit.jupiter.api.Test;

import java.util.List;

class DecideClaimTest {

    private static final String REJECTED =
            "{fact: 'claim-decided', trajectory: 'ms', session: '2024-02-05', insurer: '3311',"
                    + " verdict: 'rejected', date: '2024-03-10'}";
    private static final String RETRACTION =
            "{fact: 'session-retracted', trajectory: 'ms', session: '2024-02-05',"
                    + " reason: 'did not come'}";

    private final Ledger ledger = new Ledger(PATIENT, INTAKE, SESSION, REJECTED);

    @Test
    void records_a_decision_and_the_session_it_resolved_to() {
        ledger.records(
                "{fact: 'claim-decided', trajectory: 'ms', session: '2024-02-05', insurer: '3311',"
                        + " verdict: 'paid', payer: 'SUPPLEMENTARY', returnCodes: ['0613'],"
                        + " date: '2024-04-10'}",
                new ClaimDecided(
                        PATIENT_ID,
                        nth(5),
                        MS,
                        nth(3),
                        "2024-02-05",
                        INSURER,
                        ClaimVerdict.PAID,
                        ClaimPayer.SUPPLEMENTARY,
                        List.of(new ReturnCode("0613")),
                        day("2024-04-10"),
                        null));
    }

    @Test
    void goes_to_the_live_session_of_a_day_first() {
        new Ledger(PATIENT, INTAKE, SESSION, RETRACTION, SESSION)
                .records(REJECTED.replace("rejected", "paid"), paid(6, 5));
    }

    @Test
    void goes_to_the_session_retracted_last_if_none_is_live() {
        var evening = SESSION.replace("}", ", id: 'evening'}");
        new Ledger(
                        PATIENT,
                        INTAKE,
                        SESSION,
                        evening,
                        RETRACTION.replace("'2024-02-05'", "'evening'"),
                        RETRACTION)
                .records(REJECTED.replace("rejected", "paid"), paid(7, 3));
    }

    @Test
    void answers_the_same_decision_with_the_first() {
        ledger.repeats(REJECTED, 4);
    }

    @Test
    void answers_the_same_decision_with_the_first_after_the_session_was_retracted() {
        new Ledger(PATIENT, INTAKE, SESSION, REJECTED, RETRACTION).repeats(REJECTED, 4);
    }

    @Test
    void takes_the_decision_on_a_session_stated_again_for_another() {
        new Ledger(PATIENT, INTAKE, SESSION, REJECTED, RETRACTION, SESSION).records(REJECTED);
    }

    @Test
    void compares_what_a_reference_stated_and_not_what_it_resolved_to() {
        var referenced = REJECTED.replace("}", ", source: {system: 'v', reference: 'c'}}");
        var restated = new Ledger(PATIENT, INTAKE, SESSION, referenced, RETRACTION, SESSION);
        restated.repeats(referenced, 4);
        restated.conflicts(
                referenced.replace("rejected", "paid"),
                "conflict under the source reference: the ledger holds this claim-decided with"
                        + " other content: verdict");
    }

    @Test
    void refuses_a_day_with_several_sessions() {
        new Ledger(PATIENT, INTAKE, SESSION, SESSION.replace("}", ", id: 'evening'}"))
                .refuses(
                        REJECTED,
                        "trajectory 'ms' has several sessions '2024-02-05':"
                                + " one without id on 2024-02-05, 'evening' on 2024-02-05");
    }

    @Test
    void refuses_a_session_that_was_never_in_the_ledger() {
        ledger.refuses(
                REJECTED.replace("02-05", "02-06"),
                "trajectory 'ms' has no session '2024-02-06' in the ledger");
    }

    @Test
    void refuses_a_trajectory_without_an_intake() {
        ledger.refuses(
                REJECTED.replace("'ms'", "'b'"), "trajectory 'b' has no intake in the ledger");
    }

    private static ClaimDecided paid(int fact, int session) {
        return new ClaimDecided(
                PATIENT_ID,
                nth(fact),
                MS,
                nth(session),
                "2024-02-05",
                INSURER,
                ClaimVerdict.PAID,
                null,
                List.of(),
                day("2024-03-10"),
                null);
    }
}
