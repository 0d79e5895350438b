package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.SESSION;
import static nl.trajectoryledger.command.dossier.Examples.nth;
import static nl.trajectoryledger.command.dossier.Examples.referenced;
import static nl.trajectoryledger.command.dossier.Examples.retracting;

import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.Source;

import org.junit.jupiter.api.Test;

class RetractFactTest {

    private final Ledger ledger =
            new Ledger(PATIENT, referenced("i", INTAKE), referenced("s", SESSION));

    @Test
    void records_the_fact_that_the_reference_stood_for() {
        ledger.records(
                "{fact: 'fact-retracted', reference: 's', reason: 'never was',"
                        + " source: {system: 'pms', reference: 'x'}}",
                new FactRetracted(
                        PATIENT_ID,
                        nth(4),
                        nth(3),
                        "s",
                        "never was",
                        new Source("pms", "x", null)));
    }

    @Test
    void frees_the_reference() {
        new Ledger(PATIENT, INTAKE, referenced("s", SESSION), retracting("s"))
                .records(referenced("s", SESSION.replace("02-05", "02-06")));
    }

    @Test
    void answers_a_retraction_sent_twice_with_the_first() {
        new Ledger(PATIENT, INTAKE, referenced("s", SESSION), retracting("s"))
                .repeats(retracting("s"), 4);
    }

    @Test
    void retracts_a_session() {
        new Ledger(PATIENT, INTAKE, referenced("s", SESSION), retracting("s"))
                .refuses(
                        "{fact: 'session-retracted', trajectory: 'ms', session: '2024-02-05',"
                                + " reason: 'double'}",
                        "trajectory 'ms' has no session '2024-02-05' in the ledger");
    }

    @Test
    void retracts_an_intake_that_nothing_stands_on() {
        new Ledger(
                        PATIENT,
                        referenced("i", INTAKE),
                        referenced("s", SESSION),
                        retracting("s"),
                        retracting("i"))
                .records(referenced("i", INTAKE.replace("9373", "9374")));
    }

    @Test
    void refuses_an_intake_that_a_fact_stands_on() {
        ledger.refuses(retracting("i"), "other facts stand on the intake of trajectory 'ms'");
    }

    @Test
    void refuses_an_intake_that_another_continues() {
        new Ledger(
                        PATIENT,
                        referenced("i", INTAKE),
                        INTAKE.replace("'ms'", "'ms-2'").replace("}", ", continues: 'ms'}"))
                .refuses(retracting("i"), "other facts stand on the intake of trajectory 'ms'");
    }

    @Test
    void refuses_an_intake_whose_code_a_migration_under_another_key_starts_from() {
        new Ledger(
                        PATIENT,
                        INTAKE,
                        referenced(
                                "i",
                                INTAKE.replace("'ms'", "'ms-2'")
                                        .replace("9373", "9374")
                                        .replace("02-01", "03-01")
                                        .replace("}", ", continues: 'ms'}")),
                        migration("9374", "9372", "2024-04-01"))
                .refuses(retracting("i"), "other facts stand on the intake of trajectory 'ms-2'");
    }

    @Test
    void retracts_a_migration_but_not_one_that_a_later_migration_starts_from() {
        var migrations =
                new Ledger(
                        PATIENT,
                        INTAKE,
                        referenced("m1", migration("9373", "9374", "2024-04-01")),
                        referenced("m2", migration("9374", "9372", "2024-05-01")));
        migrations.refuses(retracting("m1"), "a later migration starts from 9374");
        migrations.records(retracting("m2"));
        new Ledger(
                        PATIENT,
                        INTAKE,
                        referenced("m1", migration("9373", "9374", "2024-04-01")),
                        retracting("m1"))
                .records(migration("9373", "9372", "2024-04-01"));
    }

    @Test
    void refuses_the_last_statement_of_who_the_patient_is() {
        var person = referenced("p", PATIENT);
        new Ledger(person)
                .refuses(
                        retracting("p"),
                        "the last `patient` fact of a patient cannot be retracted");
        new Ledger(person, PATIENT.replace("1980-01-01", "1981-01-01")).records(retracting("p"));
    }

    @Test
    void refuses_a_reference_that_no_fact_of_the_system_bears() {
        ledger.refuses(retracting("z"), "reference 'z' of 'pms' stands for no fact in the ledger");
        ledger.refuses(
                retracting("s").replace("'pms'", "'other'"),
                "reference 's' of 'other' stands for no fact in the ledger");
    }

    @Test
    void refuses_a_retraction_that_does_not_say_its_system() {
        ledger.refuses(
                "{fact: 'fact-retracted', reference: 's', reason: 'never was'}",
                "source.system is missing: a reference is one of a system");
    }

    @Test
    void refuses_to_retract_a_retraction_of_a_fact() {
        new Ledger(PATIENT, INTAKE, referenced("s", SESSION), referenced("x", retracting("s")))
                .refuses(
                        retracting("x"),
                        "a retraction of a fact cannot be retracted: state the fact again");
    }

    private static String migration(String from, String to, String date) {
        return "{fact: 'diagnosis-migrated', trajectory: 'ms', from: '%s', to: '%s', date: '%s',"
                        .formatted(from, to, date)
                + " cause: 'reclassification', confirmedBy: '04012345'}";
    }
}
