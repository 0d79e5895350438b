package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.MS;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.dossier.ReferralReceived;

import org.junit.jupiter.api.Test;

class ReceiveReferralTest {

    private static final String REFERRED =
            "{fact: 'referred', trajectory: 'ms', date: '2024-01-20', referrer: '01012345'}";

    private final Ledger ledger = new Ledger(PATIENT, REFERRED);

    @Test
    void records_a_referral_before_any_intake() {
        ledger.records(
                "{fact: 'referred', trajectory: 'ms', date: '2024-01-21', referrer: '03012345',"
                        + " specialism: '0330', diagnosisText: 'multipele sclerose'}",
                new ReferralReceived(
                        PATIENT_ID,
                        nth(3),
                        MS,
                        day("2024-01-21"),
                        new AgbCode("03012345"),
                        new Qualification("0330"),
                        "multipele sclerose",
                        null));
    }

    @Test
    void answers_the_same_referral_with_the_first() {
        ledger.repeats(REFERRED, 2);
    }

    @Test
    void refuses_another_content_under_the_same_reference_as_a_conflict() {
        var referenced = REFERRED.replace("}", ", source: {system: 'zd', reference: 'v'}}");
        new Ledger(PATIENT, referenced)
                .conflicts(
                        referenced.replace("2024-01-20", "2024-01-22"),
                        "conflict under the source reference: the ledger holds this referred with"
                                + " other content: date");
    }

    @Test
    void refuses_an_empty_diagnosis_text() {
        ledger.refuses(REFERRED.replace("}", ", diagnosisText: ''}"), "diagnosisText is empty");
    }
}
