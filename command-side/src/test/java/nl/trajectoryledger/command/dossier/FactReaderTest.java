package nl.trajectoryledger.command.dossier;

import static nl.trajectoryledger.command.dossier.Examples.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.trajectoryledger.events.dossier.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class FactReaderTest {

    private final FactReader reader = new FactReader();

    @Test
    void knows_every_kind_of_fact() {
        assertThat(FactReader.kinds())
                .containsExactly(
                        "assessed",
                        "authorised",
                        "claim-decided",
                        "diagnosis-migrated",
                        "discharged",
                        "fact-retracted",
                        "insured",
                        "intake",
                        "patient",
                        "prior-history",
                        "referred",
                        "session",
                        "session-corrected",
                        "session-retracted");
    }

    @Test
    void takes_null_for_not_stated() {
        assertThat(
                        fact(
                                "{fact: 'session', trajectory: 'ms', date: '2024-02-05',"
                                        + " practice: null, qualifications: null, source: null}"))
                .isEqualTo(fact(Examples.SESSION));
    }

    @Test
    void reads_an_instant_of_any_offset() {
        assertThat(
                        fact(Examples.SESSION.replace(
                                        "}",
                                        ", source: {system: 'pms',"
                                                + " recordedAt: '2024-02-05T18:00:00+01:00'}}"))
                                .source())
                .isEqualTo(new Source("pms", null, Instant.parse("2024-02-05T17:00:00Z")));
    }

    @Test
    void says_what_a_value_should_have_been() {
        refuses_a_session_with(
                "date: '2024-02-05T10:00:00'",
                "date \"2024-02-05T10:00:00\" is not a date as YYYY-MM-DD");
        refuses_a_session_with(
                "trajectory: ''", "trajectory: a trajectory key has 1 to 64 characters");
        refuses_a_session_with(
                "practice: '401'", "practice: '401' is not an AGB code of eight digits");
        refuses_a_session_with(
                "qualifications: ['41']",
                "qualifications: '41' is not an AGB specialisation of four digits");
        refuses_a_session_with(
                "source: {recordedAt: '2024'}",
                "source.recordedAt \"2024\" is not an ISO instant with an offset");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    date: null                   | date is missing
                    date: '2024-2-5'             | date "2024-2-5" is not a date as YYYY-MM-DD
                    date: '2024-02-30'           | date "2024-02-30" is not a date as YYYY-MM-DD
                    date: 20240205               | date 20240205 is not a date as YYYY-MM-DD
                    on: '2024-02-05'             | there is no field 'on'
                    trajectory: 1                | trajectory 1 is not a text in quotes
                    practice: 4012345            | practice 4012345 is not a text in quotes
                    id: 1                        | id 1 is not a text in quotes
                    minutes: '30'                | minutes "30" is not a whole number
                    minutes: 30.5                | minutes 30.5 is not a whole number
                    minutes: 99999999999         | minutes 99999999999 is not a whole number
                    qualifications: '0401'       | qualifications "0401" is not a list of texts
                    qualifications: [401]        | qualifications is not a list of texts
                    qualifications: [null]       | qualifications is not a list of texts
                    source: 'pms'                | source "pms" is not an object with fields
                    source: {ref: 'x'}           | source: there is no field 'ref'
                    source: {reference: 'x'}     | source: a source reference needs its system
                    """)
    void refuses_a_session_with(String field, String rule) {
        // Of a field that is there twice the last one holds in these texts.
        var fact = "{fact: 'session', trajectory: 'ms', date: '2024-02-05', " + field + "}";
        assertRefused(fact, "session: " + rule);
    }

    @Test
    void names_the_values_that_a_field_can_have() {
        assertRefused(
                "{fact: 'claim-decided', trajectory: 'ms', session: '2024-02-05', insurer: '3311',"
                        + " verdict: 'PAID', date: '2024-03-10'}",
                "claim-decided: verdict \"PAID\" is not one of paid, rejected");
    }

    @Test
    void refuses_a_package_that_pays_less_than_nothing() {
        var insured = "{fact: 'insured', insurer: '3311', from: '2024-01-01', supplementary: {%s}}";
        assertRefused(
                insured.formatted("treatmentsPerYear: -3"),
                "insured: supplementary: treatmentsPerYear is -3 and cannot be negative");
        assertRefused(
                insured.formatted(""), "insured: supplementary: treatmentsPerYear is missing");
        assertRefused(
                insured.formatted("perYear: 3"),
                "insured: supplementary: there is no field 'perYear'");
    }

    @Test
    void never_shows_who_a_person_is() {
        var patient = "{fact: 'patient', bsn: %s, birthDate: %s, name: %s}";
        assertRefused(
                patient.formatted("'999990018'", "'1980-01-01'", "null"),
                "patient: bsn: a bsn has nine digits that pass the 11-test");
        assertRefused(
                patient.formatted("999990019", "'1980-01-01'", "null"),
                "patient: bsn is not a text in quotes");
        assertRefused(
                patient.formatted("'999990019'", "'01-01-1980'", "null"),
                "patient: birthDate is not a date as YYYY-MM-DD");
        assertRefused(
                patient.formatted("'999990019'", "'1980-01-01'", "7"),
                "patient: name is not a text in quotes");
        assertThat(fact(patient.formatted("'999990019'", "'1980-01-01'", "'A. Voorbeeld'")))
                .hasToString(
                        "Patient[bsn=Bsn[hidden], birthDate=BirthDate[hidden],"
                                + " name=PersonName[hidden], source=null]");
    }

    @Test
    void refuses_what_is_no_fact() {
        assertRefused("[]", "a fact is an object with fields");
        assertRefused("{}", "fact is missing: it names the kind of fact");
        assertThatExceptionOfType(FactRefused.class)
                .isThrownBy(() -> fact("{fact: 'sessions'}"))
                .withMessageStartingWith("fact 'sessions' is not one of assessed, authorised,");
    }

    @Test
    void refuses_what_is_no_json_without_quoting_it() {
        assertNotJson("{\"bsn\": 999990019", "this is not JSON, see line 1, column 18");
        assertNotJson("{\"a\": 1, \"a\": 2}", "this is not JSON, see line 1, column 13");
        assertNotJson("{} {}", "this is not JSON, see line 1, column 4");
    }

    private void assertNotJson(String text, String rule) {
        assertThatExceptionOfType(FactRefused.class)
                .isThrownBy(() -> reader.tree(text))
                .withMessage(rule)
                .withNoCause();
    }

    private static void assertRefused(String text, String rule) {
        assertThatExceptionOfType(FactRefused.class)
                .isThrownBy(() -> fact(text))
                .withMessage(rule)
                .withNoCause();
    }
}
