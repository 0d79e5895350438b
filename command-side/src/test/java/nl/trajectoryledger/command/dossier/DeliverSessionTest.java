package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.INTAKE;
import static nl.trajectoryledger.command.dossier.Examples.MS;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT;
import static nl.trajectoryledger.command.dossier.Examples.PATIENT_ID;
import static nl.trajectoryledger.command.dossier.Examples.PRACTICE;
import static nl.trajectoryledger.command.dossier.Examples.SESSION;
import static nl.trajectoryledger.command.dossier.Examples.day;
import static nl.trajectoryledger.command.dossier.Examples.nth;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.Source;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class DeliverSessionTest {

    private static final String REFERENCED =
            "{fact: 'session', trajectory: 'ms', date: '2024-02-05',"
                    + " source: {system: 'pms', reference: 'r1'}}";

    private final Ledger ledger = new Ledger(PATIENT, INTAKE, SESSION);

    @Test
    void records_a_session_as_stated() {
        ledger.records(
                "{fact: 'session', trajectory: 'ms', date: '2024-02-12', practice: '04012345',"
                        + " therapist: '04098765', qualifications: ['0401'], performance: '1000',"
                        + " entitlement: '008', groupSize: 1, minutes: 30, id: 's-2', source:"
                        + " {system: 'pms', reference: 'r2', recordedAt:"
                        + " '2024-02-12T18:00:00+01:00'}}",
                new SessionDelivered(
                        PATIENT_ID,
                        nth(4),
                        MS,
                        day("2024-02-12"),
                        PRACTICE,
                        new AgbCode("04098765"),
                        List.of(new Qualification("0401")),
                        new PerformanceCode("1000"),
                        new EntitlementCode("008"),
                        1,
                        30,
                        "s-2",
                        new Source("pms", "r2", Instant.parse("2024-02-12T17:00:00Z"))));
    }

    @Test
    void records_a_session_before_its_intake() {
        ledger.records("{fact: 'session', trajectory: 'ms', date: '2023-12-24'}");
    }

    @Test
    void tells_two_sessions_on_one_day_apart_by_practice_performance_or_id() {
        ledger.records(SESSION.replace("}", ", id: 'second'}"));
        ledger.records(SESSION.replace("}", ", practice: '04012345'}"));
        ledger.records(SESSION.replace("}", ", performance: '1000'}"));
    }

    @Test
    void answers_the_same_session_with_the_first() {
        ledger.repeats(SESSION, 3);
        ledger.repeats(SESSION.replace("}", ", source: {system: 'pms'}}"), 3);
    }

    @Test
    void answers_the_same_session_with_the_first_whatever_else_is_said_of_it() {
        ledger.repeats(SESSION.replace("}", ", therapist: '04098765', minutes: 30}"), 3);
    }

    @Test
    void recognises_a_reference_whenever_its_source_recorded_it() {
        var referenced = new Ledger(PATIENT, INTAKE, REFERENCED);
        referenced.repeats(REFERENCED, 3);
        referenced.repeats(
                REFERENCED.replace("'r1'", "'r1', recordedAt: '2024-03-01T09:00:00Z'"), 3);
        referenced.conflicts(
                REFERENCED.replace("02-05", "02-06"),
                "conflict under the source reference: the ledger holds this session with other"
                        + " content: date");
    }

    @Test
    void knows_a_reference_across_kinds_of_facts() {
        new Ledger(PATIENT, INTAKE, REFERENCED)
                .conflicts(
                        "{fact: 'discharged', trajectory: 'ms', date: '2024-02-05',"
                                + " source: {system: 'pms', reference: 'r1'}}",
                        "conflict under the source reference: it stands for a fact 'session'"
                                + " in the ledger, not 'discharged'");
    }

    @Test
    void takes_other_references_of_the_same_day_for_other_sessions() {
        var referenced = new Ledger(PATIENT, INTAKE, REFERENCED);
        referenced.records(REFERENCED.replace("'r1'", "'r2'"));
        referenced.records(REFERENCED.replace("'pms'", "'other'"));
    }

    @Test
    void refuses_a_session_without_an_intake() {
        ledger.refuses(
                SESSION.replace("'ms'", "'b'"), "trajectory 'b' has no intake in the ledger");
    }

    @Test
    void refuses_codes_that_are_on_no_list() {
        ledger.refuses(
                SESSION.replace("}", ", id: 'x', performance: '9999'}"),
                "performance 9999 is on no list");
        ledger.refuses(
                SESSION.replace("}", ", id: 'x', entitlement: '999'}"),
                "entitlement 999 is not on list COD321");
        ledger.refuses(
                SESSION.replace("}", ", id: 'x', qualifications: ['9999']}"),
                "qualifications: 9999 is no AGB specialisation");
    }

    @Test
    void refuses_impossible_numbers() {
        ledger.refuses(
                SESSION.replace("}", ", id: 'x', groupSize: 0}"),
                "groupSize is 0 and must be at least 1");
        ledger.refuses(
                SESSION.replace("}", ", id: 'x', minutes: -5}"),
                "minutes is -5 and must be at least 1");
    }

    @Test
    void refuses_an_empty_id() {
        ledger.refuses(SESSION.replace("}", ", id: ' '}"), "id is empty");
    }
}
