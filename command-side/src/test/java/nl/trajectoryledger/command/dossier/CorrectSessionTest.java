package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.MS;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.SESSION;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.dossier.SessionCorrected;

import org.junit.jupiter.api.Test;

class CorrectSessionTest {

    private static final String TO_THE_SIXTH =
            "{fact: 'session-corrected', trajectory: 'ms', session: '2024-02-05',"
                    + " date: '2024-02-06', reason: 'wrong day'}";
    private static final String LATER = SESSION.replace("02-05", "02-12");

    private final Ledger ledger = new Ledger(PATIENT, INTAKE, SESSION, LATER);
    private final Ledger corrected = new Ledger(PATIENT, INTAKE, SESSION, TO_THE_SIXTH);

    @Test
    void records_what_changes_and_the_session_it_resolved_to() {
        ledger.records(
                TO_THE_SIXTH,
                new SessionCorrected(
                        PATIENT_ID,
                        nth(5),
                        MS,
                        nth(3),
                        "2024-02-05",
                        day("2024-02-06"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "wrong day",
                        null));
    }

    @Test
    void finds_a_session_by_its_id_as_first_stated_or_as_corrected() {
        var named =
                new Ledger(
                        PATIENT,
                        INTAKE,
                        SESSION.replace("}", ", id: 'a'}"),
                        "{fact: 'session-corrected', trajectory: 'ms', session: 'a', id: 'b',"
                                + " reason: 'renamed'}");
        named.records(TO_THE_SIXTH.replace("'2024-02-05'", "'a'"));
        named.records(TO_THE_SIXTH.replace("'2024-02-05'", "'b'"));
    }

    @Test
    void finds_a_session_by_its_day_as_corrected() {
        corrected.records(TO_THE_SIXTH.replace("02-06'", "02-07'").replace("02-05", "02-06"));
        corrected.refuses(
                TO_THE_SIXTH.replace("wrong day", "again"),
                "trajectory 'ms' has no session '2024-02-05' in the ledger");
    }

    @Test
    void answers_a_correction_sent_twice_with_the_first() {
        corrected.repeats(TO_THE_SIXTH, 4);
    }

    @Test
    void answers_a_correction_of_a_retracted_session_sent_twice_with_the_first() {
        new Ledger(
                        PATIENT,
                        INTAKE,
                        SESSION,
                        TO_THE_SIXTH,
                        "{fact: 'session-retracted', trajectory: 'ms', session: '2024-02-06',"
                                + " reason: 'never was'}")
                .repeats(TO_THE_SIXTH, 4);
    }

    @Test
    void answers_the_session_as_first_stated_and_as_corrected_with_the_first() {
        corrected.repeats(SESSION, 3);
        corrected.repeats(SESSION.replace("02-05", "02-06"), 3);
        corrected.repeats(SESSION.replace("02-05", "02-06").replace("}", ", minutes: 30}"), 3);
    }

    @Test
    void refuses_a_correction_into_another_session() {
        ledger.refuses(
                TO_THE_SIXTH.replace("02-06", "02-12"),
                "the session would be identical to another one on 2024-02-12");
    }

    @Test
    void refuses_a_correction_into_the_identity_that_another_session_was_first_stated_with() {
        new Ledger(PATIENT, INTAKE, SESSION, TO_THE_SIXTH, LATER)
                .refuses(
                        "{fact: 'session-corrected', trajectory: 'ms', session: '2024-02-12',"
                                + " date: '2024-02-05', reason: 'wrong day'}",
                        "the session would be identical to another one on 2024-02-05");
    }

    @Test
    void records_a_correction_that_changes_nothing_since_it_is_only_odd() {
        ledger.records(
                "{fact: 'session-corrected', trajectory: 'ms', session: '2024-02-05',"
                        + " date: '2024-02-05', reason: 'none'}");
    }

    @Test
    void refuses_a_day_with_several_sessions_and_names_them() {
        new Ledger(PATIENT, INTAKE, SESSION, SESSION.replace("}", ", id: 'evening'}"))
                .refuses(
                        TO_THE_SIXTH,
                        "trajectory 'ms' has several sessions '2024-02-05':"
                                + " one without id on 2024-02-05, 'evening' on 2024-02-05");
    }

    @Test
    void refuses_a_trajectory_without_an_intake() {
        ledger.refuses(
                TO_THE_SIXTH.replace("'ms'", "'b'"), "trajectory 'b' has no intake in the ledger");
    }

    @Test
    void refuses_values_that_a_session_cannot_have() {
        ledger.refuses(
                TO_THE_SIXTH.replace("date: '2024-02-06'", "minutes: 0"),
                "minutes is 0 and must be at least 1");
        ledger.refuses(
                TO_THE_SIXTH.replace("date: '2024-02-06'", "performance: '9999'"),
                "performance 9999 is on no list");
    }
}
