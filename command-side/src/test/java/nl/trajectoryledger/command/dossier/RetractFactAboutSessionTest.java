package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.SESSION;
import static nl.trajectoryledger.command.dossier.Examples.referenced;
import static nl.trajectoryledger.command.dossier.Examples.retracting;

import org.junit.jupiter.api.Test;

class RetractFactAboutSessionTest {

    private static final String RETRACTION =
            "{fact: 'session-retracted', trajectory: 'ms', session: '2024-02-05',"
                    + " reason: 'did not come'}";
    private static final String TO_THE_SIXTH =
            "{fact: 'session-corrected', trajectory: 'ms', session: '2024-02-05',"
                    + " date: '2024-02-06', reason: 'wrong day'}";

    @Test
    void revives_a_session_when_its_retraction_never_was() {
        var revived =
                new Ledger(PATIENT, INTAKE, SESSION, referenced("r", RETRACTION), retracting("r"));
        revived.repeats(SESSION, 3);
        revived.records(RETRACTION);
    }

    @Test
    void refuses_to_revive_a_session_whose_place_is_taken() {
        new Ledger(PATIENT, INTAKE, SESSION, referenced("r", RETRACTION), SESSION)
                .refuses(
                        retracting("r"),
                        "another session has taken the place of the one on 2024-02-05");
    }

    @Test
    void refuses_to_revive_a_session_whose_reference_is_taken() {
        new Ledger(
                        PATIENT,
                        INTAKE,
                        referenced("s", SESSION),
                        referenced("r", RETRACTION),
                        referenced("s", SESSION))
                .refuses(
                        retracting("r"),
                        "another session has taken the place of the one on 2024-02-05");
    }

    @Test
    void refuses_to_revive_a_session_under_a_retracted_intake() {
        new Ledger(
                        PATIENT,
                        referenced("i", INTAKE),
                        SESSION,
                        referenced("r", RETRACTION),
                        retracting("i"))
                .refuses(retracting("r"), "trajectory 'ms' has no intake in the ledger");
    }

    @Test
    void undoes_a_correction_that_never_was() {
        var undone =
                new Ledger(
                        PATIENT, INTAKE, SESSION, referenced("c", TO_THE_SIXTH), retracting("c"));
        undone.records(RETRACTION);
        undone.records(SESSION.replace("02-05", "02-06"));
        undone.records(referenced("c", TO_THE_SIXTH));
    }

    @Test
    void keeps_the_corrections_after_one_that_never_was() {
        new Ledger(
                        PATIENT,
                        INTAKE,
                        SESSION,
                        referenced("c", TO_THE_SIXTH),
                        TO_THE_SIXTH.replace("02-06", "02-07").replace("02-05", "02-06"),
                        retracting("c"))
                .records(RETRACTION.replace("02-05", "02-07"));
    }

    @Test
    void refuses_to_undo_a_correction_into_another_session() {
        new Ledger(
                        PATIENT,
                        INTAKE,
                        SESSION,
                        TO_THE_SIXTH,
                        referenced(
                                "c",
                                TO_THE_SIXTH.replace("02-06", "02-07").replace("02-05", "02-06")),
                        SESSION.replace("02-05", "02-06"))
                .refuses(
                        retracting("c"),
                        "the session would be identical to another one on 2024-02-06");
    }

    @Test
    void frees_a_day_that_only_an_earlier_correction_gave() {
        new Ledger(
                        PATIENT,
                        INTAKE,
                        SESSION,
                        TO_THE_SIXTH,
                        TO_THE_SIXTH.replace("02-06", "02-07").replace("02-05", "02-06"))
                .records(SESSION.replace("02-05", "02-06"));
    }

    @Test
    void retracts_a_decision_on_a_claim() {
        var paid =
                "{fact: 'claim-decided', trajectory: 'ms', session: '2024-02-05', insurer: '3311',"
                        + " verdict: 'paid', date: '2024-03-10'}";
        new Ledger(PATIENT, INTAKE, SESSION, referenced("p", paid), retracting("p"))
                .records(referenced("p", paid.replace("paid", "rejected")));
    }
}
