package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.MS;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.dossier.PatientDischarged;

import org.junit.jupiter.api.Test;

class DischargePatientTest {

    private static final String DISCHARGED =
            "{fact: 'discharged', trajectory: 'ms', date: '2024-06-01'}";

    private final Ledger ledger = new Ledger(PATIENT, INTAKE, DISCHARGED);

    @Test
    void records_a_discharge_as_stated() {
        ledger.records(
                DISCHARGED.replace("}", ", reason: 'goals reached'}"),
                new PatientDischarged(
                        PATIENT_ID, nth(4), MS, day("2024-06-01"), "goals reached", null));
    }

    @Test
    void answers_the_same_discharge_with_the_first() {
        ledger.repeats(DISCHARGED, 3);
    }

    @Test
    void refuses_another_content_under_the_same_reference_as_a_conflict() {
        var referenced = DISCHARGED.replace("}", ", source: {system: 'pms', reference: 'd'}}");
        new Ledger(PATIENT, INTAKE, referenced)
                .conflicts(
                        referenced.replace("06-01", "06-02"),
                        "conflict under the source reference: the ledger holds this discharged with"
                                + " other content: date");
    }

    @Test
    void refuses_a_trajectory_without_an_intake() {
        ledger.refuses(
                DISCHARGED.replace("'ms'", "'b'"), "trajectory 'b' has no intake in the ledger");
    }
}
