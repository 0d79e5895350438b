package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.CONFIRMING_PRACTICE;
import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.MS;
import static nl.trajectoryledger.command.dossier.Examples.MULTIPLE_SCLEROSIS;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.MigrationCause;

import org.junit.jupiter.api.Test;

class MigrateDiagnosisTest {

    private static final String CLOSED = INTAKE.replace("9373", "9473");
    private static final String MIGRATION =
            "{fact: 'diagnosis-migrated', trajectory: 'ms', from: '9473', to: '9373',"
                    + " date: '2024-07-01', cause: 'code-closure', confirmedBy: '04012345'}";

    private final Ledger ledger = new Ledger(PATIENT, CLOSED);
    private final Ledger migrated = new Ledger(PATIENT, CLOSED, MIGRATION);

    @Test
    void records_a_migration_as_stated() {
        ledger.records(
                MIGRATION.replace("}", ", basis: 'chronic-list', listClause: 'A3'}"),
                new DiagnosisMigrated(
                        PATIENT_ID,
                        nth(3),
                        MS,
                        new DcsphCode("9473"),
                        MULTIPLE_SCLEROSIS,
                        day("2024-07-01"),
                        MigrationCause.CODE_CLOSURE,
                        CONFIRMING_PRACTICE,
                        RuleName.CHRONIC_LIST,
                        new ListClause("A3"),
                        null));
    }

    @Test
    void starts_from_the_code_that_an_earlier_migration_brought() {
        migrated.records(
                MIGRATION
                        .replace("to: '9373'", "to: '9374'")
                        .replace("from: '9473'", "from: '9373'"));
    }

    @Test
    void starts_from_the_code_of_an_intake_that_continues_the_trajectory() {
        var continued =
                new Ledger(
                        PATIENT,
                        CLOSED,
                        INTAKE.replace("'ms'", "'new'")
                                .replace("02-01", "03-01")
                                .replace("9373", "9374")
                                .replace("}", ", continues: 'ms'}"));
        continued.records(MIGRATION.replace("9473", "9374"));
        continued.refuses(
                MIGRATION,
                "from 9473 is not the diagnosis code in force on 2024-07-01, which is 9374");
        continued.records(MIGRATION.replace("07-01", "02-15"));
    }

    @Test
    void answers_the_same_migration_with_the_first() {
        migrated.repeats(MIGRATION, 3);
    }

    @Test
    void refuses_another_content_under_the_same_reference_as_a_conflict() {
        var referenced = MIGRATION.replace("}", ", source: {system: 'pms', reference: 'm'}}");
        new Ledger(PATIENT, CLOSED, referenced)
                .conflicts(
                        referenced.replace("code-closure", "split"),
                        "conflict under the source reference: the ledger holds this"
                                + " diagnosis-migrated with other content: cause");
    }

    @Test
    void refuses_a_code_that_is_not_on_the_list() {
        ledger.refuses(MIGRATION.replace("'9373'", "'0000'"), "to 0000 is not on the DCSPH list");
    }

    @Test
    void refuses_a_code_that_cannot_be_claimed_on_that_day() {
        ledger.refuses(
                MIGRATION.replace("'9373'", "'1323'"),
                "diagnosis code 1323 cannot be claimed on 2024-07-01");
        ledger.records(MIGRATION.replace("'9373'", "'1323'").replace("07-01", "06-30"));
    }

    @Test
    void refuses_to_start_from_a_code_that_is_not_in_force() {
        ledger.refuses(
                MIGRATION.replace("'9473'", "'9372'"),
                "from 9372 is not the diagnosis code in force on 2024-07-01, which is 9473");
        migrated.refuses(
                MIGRATION.replace("07-01", "07-02"),
                "from 9473 is not the diagnosis code in force on 2024-07-02, which is 9373");
    }

    @Test
    void refuses_a_day_before_the_first_intake() {
        ledger.refuses(
                MIGRATION.replace("2024-07-01", "2024-01-31"),
                "date 2024-01-31 is before the first intake of trajectory 'ms' on 2024-02-01");
        ledger.records(MIGRATION.replace("2024-07-01", "2024-02-01"));
    }

    @Test
    void refuses_a_clause_with_another_basis_than_the_list() {
        ledger.refuses(
                MIGRATION.replace("}", ", listClause: 'A3', basis: 'copd'}"),
                "listClause A3 goes with basis chronic-list only, not copd");
    }

    @Test
    void refuses_a_trajectory_without_an_intake() {
        ledger.refuses(
                MIGRATION.replace("'ms'", "'b'"), "trajectory 'b' has no intake in the ledger");
    }
}
