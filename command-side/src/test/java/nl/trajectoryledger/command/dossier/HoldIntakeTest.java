package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.MS;
import static nl.trajectoryledger.command.dossier.Examples.MULTIPLE_SCLEROSIS;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.PRACTICE;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.Discipline;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.junit.jupiter.api.Test;

import java.util.List;

class HoldIntakeTest {

    private final Ledger ledger = new Ledger(PATIENT, INTAKE);

    @Test
    void records_an_intake_as_stated() {
        ledger.records(
                "{fact: 'intake', trajectory: 'ms-2', date: '2024-03-01', practice: '04012345',"
                        + " therapist: '04098765', qualifications: ['0401', '0406'], discipline:"
                        + " 'exercise-therapy', diagnosis: '9373', basis: 'chronic-list',"
                        + " listClause: 'A3', firstTreatmentOn: '2023-09-04', continues: 'ms'}",
                new IntakeHeld(
                        PATIENT_ID,
                        nth(3),
                        new TrajectoryKey("ms-2"),
                        day("2024-03-01"),
                        PRACTICE,
                        new AgbCode("04098765"),
                        List.of(new Qualification("0401"), new Qualification("0406")),
                        Discipline.EXERCISE_THERAPY,
                        MULTIPLE_SCLEROSIS,
                        RuleName.CHRONIC_LIST,
                        new ListClause("A3"),
                        day("2023-09-04"),
                        MS,
                        null));
    }

    @Test
    void records_an_intake_under_a_code_that_was_closed_by_then() {
        new Ledger(PATIENT)
                .records(INTAKE.replace("9373", "9473").replace("2024-02-01", "2024-08-01"));
    }

    @Test
    void answers_the_same_intake_with_the_first() {
        ledger.repeats(INTAKE, 2);
    }

    @Test
    void refuses_another_content_under_the_same_reference_as_a_conflict() {
        var referenced = INTAKE.replace("}", ", source: {system: 'pms', reference: 'i'}}");
        new Ledger(PATIENT, referenced)
                .conflicts(
                        referenced.replace("'ms'", "'other'").replace("9373", "9372"),
                        "conflict under the source reference: the ledger holds this intake with"
                                + " other content: diagnosis, trajectory");
    }

    @Test
    void refuses_a_second_intake_under_the_same_key() {
        ledger.refuses(
                INTAKE.replace("2024-02-01", "2024-03-01"),
                "trajectory 'ms' has an intake in the ledger already:"
                        + " one that goes on with it has its own key and says continues");
    }

    @Test
    void refuses_to_continue_a_trajectory_nobody_knows() {
        new Ledger(
                        PATIENT,
                        "{fact: 'referred', trajectory: 'old', date: '2024-01-20',"
                                + " referrer: '01012345'}")
                .refuses(
                        INTAKE.replace("}", ", continues: 'old'}"),
                        "continues names trajectory 'old', which has no intake in the ledger");
    }

    @Test
    void refuses_a_diagnosis_that_is_not_on_the_list() {
        new Ledger(PATIENT)
                .refuses(INTAKE.replace("9373", "0000"), "diagnosis 0000 is not on the DCSPH list");
    }

    @Test
    void refuses_a_clause_that_is_not_in_force() {
        new Ledger(PATIENT)
                .refuses(
                        INTAKE.replace("}", ", listClause: 'A99'}"),
                        "listClause A99 is no clause of Bijlage 1 in force");
    }

    @Test
    void refuses_a_clause_with_another_basis_than_the_list() {
        new Ledger(PATIENT)
                .refuses(
                        INTAKE.replace("}", ", listClause: 'A3', basis: 'copd'}"),
                        "listClause A3 goes with basis chronic-list only, not copd");
    }

    @Test
    void refuses_a_qualification_that_is_on_no_list() {
        new Ledger(PATIENT)
                .refuses(
                        INTAKE.replace("}", ", qualifications: ['9999']}"),
                        "qualifications: 9999 is no AGB specialisation");
    }
}
