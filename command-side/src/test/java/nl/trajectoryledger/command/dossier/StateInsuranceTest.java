package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INSURER;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.SupplementaryPackage;
import nl.trajectoryledger.events.identity.PolicyNumber;

import org.junit.jupiter.api.Test;

class StateInsuranceTest {

    private static final String INSURED = "{fact: 'insured', insurer: '3311', from: '2024-01-01'}";

    private final Ledger ledger = new Ledger(PATIENT, INSURED);

    @Test
    void records_an_insurance_as_stated() {
        ledger.records(
                "{fact: 'insured', insurer: '3311', from: '2025-01-01', until: '2025-12-31',"
                        + " policyNumber: 'P-1', supplementary: {treatmentsPerYear: 9}}",
                new InsuranceStarted(
                        PATIENT_ID,
                        nth(3),
                        INSURER,
                        day("2025-01-01"),
                        day("2025-12-31"),
                        new PolicyNumber("P-1"),
                        new SupplementaryPackage(9),
                        null));
    }

    @Test
    void records_an_insurance_that_overlaps_another() {
        ledger.records(INSURED.replace("3311", "3343"));
    }

    @Test
    void answers_the_same_insurance_with_the_first() {
        ledger.repeats(INSURED, 2);
    }

    @Test
    void refuses_another_content_under_the_same_reference_as_a_conflict() {
        var referenced = INSURED.replace("}", ", source: {system: 'vecozo', reference: 'i'}}");
        new Ledger(PATIENT, referenced)
                .conflicts(
                        referenced.replace("3311", "3343"),
                        "conflict under the source reference: the ledger holds this insured with"
                                + " other content: insurer");
    }

    @Test
    void refuses_an_end_before_the_beginning() {
        ledger.refuses(
                INSURED.replace("}", ", until: '2023-12-31'}"),
                "until 2023-12-31 is before from 2024-01-01");
    }
}
