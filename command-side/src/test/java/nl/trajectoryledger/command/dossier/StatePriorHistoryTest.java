package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.CONFIRMING_PRACTICE;
import static nl.trajectoryledger.command.dossier.Examples.INSURER;
import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.MS;
import static nl.trajectoryledger.command.dossier.Examples.MULTIPLE_SCLEROSIS;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.dossier.PriorHistoryStated;

import org.junit.jupiter.api.Test;

class StatePriorHistoryTest {

    private static final String HISTORY =
            "{fact: 'prior-history', trajectory: 'ms', startedOn: '2023-09-04', treatments: 16,"
                    + " upTo: '2023-12-31', statedBy: '04012345'}";

    private final Ledger ledger = new Ledger(PATIENT, INTAKE, HISTORY);

    @Test
    void records_a_history_as_stated() {
        ledger.records(
                HISTORY.replace(
                        "}",
                        ", insurer: '3311', diagnosis: '9373', signedOn: '2024-03-12',"
                                + " documentSha256: '"
                                + "AB".repeat(32)
                                + "'}"),
                new PriorHistoryStated(
                        PATIENT_ID,
                        nth(4),
                        MS,
                        day("2023-09-04"),
                        16,
                        day("2023-12-31"),
                        INSURER,
                        MULTIPLE_SCLEROSIS,
                        CONFIRMING_PRACTICE,
                        day("2024-03-12"),
                        "ab".repeat(32),
                        null));
    }

    @Test
    void records_another_statement_beside_the_first() {
        ledger.records(HISTORY.replace("16", "12"));
    }

    @Test
    void answers_the_same_history_with_the_first() {
        ledger.repeats(HISTORY, 3);
    }

    @Test
    void refuses_another_content_under_the_same_reference_as_a_conflict() {
        var referenced = HISTORY.replace("}", ", source: {system: 'pms', reference: 'h'}}");
        new Ledger(PATIENT, INTAKE, referenced)
                .conflicts(
                        referenced.replace("16", "12"),
                        "conflict under the source reference: the ledger holds this prior-history"
                                + " with other content: treatments");
    }

    @Test
    void refuses_less_than_no_treatments() {
        ledger.refuses(HISTORY.replace("16", "-3"), "treatments is -3 and must be at least 0");
    }

    @Test
    void refuses_an_end_before_the_beginning() {
        ledger.refuses(
                HISTORY.replace("2023-12-31", "2023-09-03"),
                "upTo 2023-09-03 is before startedOn 2023-09-04");
    }

    @Test
    void refuses_a_diagnosis_that_is_not_on_the_list() {
        ledger.refuses(
                HISTORY.replace("}", ", diagnosis: '0000'}"),
                "diagnosis 0000 is not on the DCSPH list");
    }

    @Test
    void refuses_a_document_hash_that_is_none() {
        ledger.refuses(
                HISTORY.replace("}", ", documentSha256: 'abc'}"),
                "documentSha256 is not 64 hexadecimal digits");
    }

    @Test
    void refuses_a_trajectory_without_an_intake() {
        ledger.refuses(
                HISTORY.replace("'ms'", "'b'"), "trajectory 'b' has no intake in the ledger");
    }
}
