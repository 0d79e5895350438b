package nl.trajectoryledger.deploy.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.deploy.scenarios.Scenario.StatedFact;

import org.junit.jupiter.api.Test;

import tools.jackson.dataformat.yaml.YAMLMapper;

import java.util.List;

/** Since when the ledger of a scenario knows each fact. */
class FactListTest {

    @Test
    void a_fact_is_known_from_noon_of_its_business_date_in_amsterdam() throws Exception {
        assertThat(
                        times(
                                "{fact: insured, from: 2024-01-01}",
                                "{fact: session, date: 2024-03-30}",
                                "{fact: session, date: 2024-03-31}",
                                "{fact: prior-history, startedOn: 2020-01-01, upTo: 2024-04-02}"))
                .containsExactly(
                        "2024-01-01T11:00:00Z",
                        "2024-03-30T11:00:00Z",
                        "2024-03-31T10:00:00Z",
                        "2024-04-02T10:00:00Z");
    }

    @Test
    void a_fact_is_known_no_earlier_than_the_fact_before_it() throws Exception {
        assertThat(
                        times(
                                "{fact: session, date: 2024-03-12, recorded: 2024-05-01}",
                                "{fact: session, date: 2024-03-19}",
                                "{fact: session-retracted, session: 2024-03-12}"))
                .containsOnly("2024-05-01T10:00:00Z");
    }

    @Test
    void a_recorded_instant_is_taken_as_it_is() throws Exception {
        assertThat(times("{fact: session, date: 2024-03-12, recorded: 2024-03-13T09:30:00+01:00}"))
                .containsExactly("2024-03-13T08:30:00Z");
    }

    @Test
    void a_series_of_sessions_is_written_out_and_counts_as_one_fact() throws Exception {
        var facts =
                facts(
                        "sessions: {trajectory: knee, from: 2024-01-30, count: 2, everyDays: 2,"
                                + " performance: \"1000\"}",
                        "{fact: discharged, date: 2024-02-08}");

        assertThat(facts).extracting(StatedFact::index).containsExactly(0, 0, 1);
        assertThat(facts.get(1).fact())
                .hasToString(
                        "{\"trajectory\":\"knee\",\"performance\":\"1000\","
                                + "\"fact\":\"session\",\"date\":\"2024-02-01\"}");
    }

    @Test
    void corrections_and_retractions_have_no_business_date() throws Exception {
        var list =
                read(
                        "{fact: session, date: 2024-03-12}",
                        "{fact: session-corrected, session: 2024-03-12, date: 2025-01-01}");

        assertThat(list.latestDate()).isEqualTo("2024-03-12");
    }

    private static List<String> times(String... facts) throws Exception {
        return facts(facts).stream().map(fact -> fact.knownSince().toString()).toList();
    }

    private static List<StatedFact> facts(String... facts) throws Exception {
        return read(facts).facts();
    }

    private static FactList read(String... facts) throws Exception {
        var yaml = "- " + String.join("\n- ", facts);
        return FactList.read("a.yaml", new YAMLMapper().readTree(yaml));
    }
}
