package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INSURER;
import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.MS;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.dossier.TreatmentAuthorised;

import org.junit.jupiter.api.Test;

class AuthoriseTreatmentTest {

    private static final String AUTHORISED =
            "{fact: 'authorised', trajectory: 'ms', insurer: '3311', from: '2024-05-01',"
                    + " until: '2024-05-31'}";

    private final Ledger ledger = new Ledger(PATIENT, INTAKE, AUTHORISED);

    @Test
    void records_an_authorisation_as_stated() {
        ledger.records(
                AUTHORISED.replace("}", ", treatments: 5, number: 'M-1'}"),
                new TreatmentAuthorised(
                        PATIENT_ID,
                        nth(4),
                        MS,
                        INSURER,
                        day("2024-05-01"),
                        day("2024-05-31"),
                        5,
                        "M-1",
                        null));
    }

    @Test
    void answers_the_same_authorisation_with_the_first() {
        ledger.repeats(AUTHORISED, 3);
    }

    @Test
    void refuses_another_content_under_the_same_reference_as_a_conflict() {
        var referenced = AUTHORISED.replace("}", ", source: {system: 'v', reference: 'm'}}");
        new Ledger(PATIENT, INTAKE, referenced)
                .conflicts(
                        referenced.replace("05-31", "06-30"),
                        "conflict under the source reference: the ledger holds this authorised with"
                                + " other content: until");
    }

    @Test
    void refuses_an_end_before_the_beginning() {
        ledger.refuses(
                AUTHORISED.replace("05-31", "04-30"), "until 2024-04-30 is before from 2024-05-01");
    }

    @Test
    void refuses_less_than_no_treatments() {
        ledger.refuses(
                AUTHORISED.replace("}", ", treatments: -1}"),
                "treatments is -1 and must be at least 0");
    }

    @Test
    void refuses_a_trajectory_without_an_intake() {
        ledger.refuses(
                AUTHORISED.replace("'ms'", "'b'"), "trajectory 'b' has no intake in the ledger");
    }
}
