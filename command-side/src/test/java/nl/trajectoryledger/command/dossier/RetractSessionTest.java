package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.MS;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.SESSION;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.dossier.SessionRetracted;

import org.junit.jupiter.api.Test;

class RetractSessionTest {

    private static final String RETRACTION =
            "{fact: 'session-retracted', trajectory: 'ms', session: '2024-02-05',"
                    + " reason: 'did not come'}";
    private static final String REFERENCED =
            SESSION.replace("}", ", source: {system: 'pms', reference: 'r1'}}");

    private final Ledger ledger = new Ledger(PATIENT, INTAKE, SESSION);
    private final Ledger retracted = new Ledger(PATIENT, INTAKE, SESSION, RETRACTION);

    @Test
    void records_the_session_it_resolved_to() {
        ledger.records(
                RETRACTION,
                new SessionRetracted(
                        PATIENT_ID, nth(4), MS, nth(3), "2024-02-05", "did not come", null));
    }

    @Test
    void frees_the_identity_of_the_session() {
        retracted.records(SESSION);
        retracted.records(SESSION.replace("}", ", minutes: 30}"));
    }

    @Test
    void frees_the_reference_of_the_session() {
        new Ledger(PATIENT, INTAKE, REFERENCED, RETRACTION).records(REFERENCED);
    }

    @Test
    void answers_a_retraction_sent_twice_with_the_first() {
        retracted.repeats(RETRACTION, 4);
    }

    @Test
    void retracts_a_session_stated_again() {
        new Ledger(PATIENT, INTAKE, SESSION, RETRACTION, SESSION).records(RETRACTION);
    }

    @Test
    void refuses_another_retraction_of_a_retracted_session() {
        retracted.refuses(
                RETRACTION.replace("did not come", "double"),
                "trajectory 'ms' has no session '2024-02-05' in the ledger");
    }

    @Test
    void refuses_a_session_that_is_not_in_the_ledger() {
        ledger.refuses(
                RETRACTION.replace("2024-02-05", "s-9"),
                "trajectory 'ms' has no session 's-9' in the ledger");
    }

    @Test
    void refuses_an_id_that_several_sessions_have() {
        var first = SESSION.replace("}", ", id: 'a'}");
        new Ledger(PATIENT, INTAKE, first, first.replace("02-05", "02-12"))
                .refuses(
                        RETRACTION.replace("2024-02-05", "a"),
                        "trajectory 'ms' has several sessions 'a':"
                                + " 'a' on 2024-02-05, 'a' on 2024-02-12");
    }

    @Test
    void refuses_an_empty_reason() {
        ledger.refuses(RETRACTION.replace("did not come", ""), "reason is empty");
    }
}
