package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PersonName;

import org.junit.jupiter.api.Test;

class StatePatientTest {

    private final Ledger ledger = new Ledger(PATIENT);

    @Test
    void records_who_a_new_patient_is() {
        new Ledger()
                .records(
                        "{fact: 'patient', bsn: '999990019', birthDate: '1980-01-01',"
                                + " name: 'A. Voorbeeld'}",
                        new PatientRegistered(
                                PATIENT_ID,
                                nth(1),
                                new Bsn("999990019"),
                                new BirthDate(day("1980-01-01")),
                                new PersonName("A. Voorbeeld"),
                                null));
    }

    @Test
    void records_another_name_or_birth_date_of_the_same_person() {
        ledger.records(PATIENT.replace("}", ", name: 'B. Voorbeeld'}"));
        ledger.records(PATIENT.replace("1980-01-01", "1980-01-10"));
    }

    @Test
    void records_another_birth_date_of_the_same_person() {
        ledger.records(PATIENT.replace("1980-01-01", "1980-01-02"));
    }

    @Test
    void answers_the_same_statement_with_the_first() {
        ledger.repeats(PATIENT, 1);
    }

    @Test
    void refuses_another_person_under_a_reference_as_a_conflict() {
        var referenced = PATIENT.replace("}", ", source: {system: 'pms', reference: 'p1'}}");
        new Ledger(referenced)
                .conflicts(
                        referenced.replace("999990019", "123456782"),
                        "conflict under the source reference: the ledger holds this patient with"
                                + " other content: bsn");
    }

    @Test
    void refuses_another_citizen_service_number_without_showing_it() {
        ledger.refuses(
                PATIENT.replace("999990019", "123456782"), "bsn is not the one of this patient");
    }

    @Test
    void refuses_everything_about_a_patient_nobody_introduced() {
        new Ledger()
                .refuses(
                        INTAKE,
                        "the first fact about a patient is `patient`, with bsn and birthDate");
    }
}
