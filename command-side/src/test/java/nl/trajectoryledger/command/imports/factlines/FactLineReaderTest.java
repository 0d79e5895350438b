package nl.trajectoryledger.command.imports.factlines;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.dossier.SessionFact;
import nl.trajectoryledger.command.imports.rows.Addressee;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.ReadRow;

import org.junit.jupiter.api.Test;

class FactLineReaderTest {

    private static final String SESSION =
            """
            {"patient":"p","fact":"session","trajectory":"%s","date":"2024-01-10",\
            "source":{"system":"epd","reference":"1","recordedAt":"%s"}}
            """;
    private static final FactLineReader READER = new FactLineReader();

    @Test
    void takes_the_key_and_the_fact_apart() {
        var line = row("p", "\"fact\":\"session\",\"trajectory\":\"knee\",\"date\":\"2024-01-10\"");

        assertThat(READER.read(FileRow.alone(1, line)))
                .isInstanceOfSatisfying(
                        ReadRow.Stated.class,
                        stated -> {
                            assertThat(stated.patient()).isEqualTo(new Addressee.ByKey("p"));
                            assertThat(stated.statement()).isInstanceOf(SessionFact.Session.class);
                        });
    }

    @Test
    void names_the_field_that_is_wrong() {
        var knee = "\"fact\":\"session\",\"trajectory\":\"knee\"";
        var person = "\"fact\":\"patient\",\"bsn\":\"123456789\",\"birthDate\":\"1961-04-12\"";

        assertThat(error(row("p", knee + ",\"date\":\"soon\"")))
                .startsWith("invalid date session: date");
        assertThat(error(row("p", knee))).isEqualTo("invalid date session: date is missing");
        assertThat(error(row("p", person)))
                .startsWith("invalid bsn patient: bsn")
                .doesNotContain("123456789");
        assertThat(error(row("p", "\"fact\":\"sesion\""))).startsWith("invalid fact fact 'sesion'");
    }

    @Test
    void wants_a_key_that_can_be_one() {
        var rest = "\"fact\":\"session\",\"trajectory\":\"knee\",\"date\":\"2024-01-10\"";
        var rule = "invalid patient patient is a key of 1 to 200 characters, unique in the file";

        assertThat(error("{" + rest + "}")).isEqualTo(rule);
        assertThat(error("{\"patient\":7," + rest + "}")).isEqualTo(rule);
        assertThat(error(row("", rest))).isEqualTo(rule);
        assertThat(error(row("\\u0000", rest))).isEqualTo(rule);
    }

    @Test
    void refuses_what_could_not_be_stored() {
        assertThat(error(SESSION.formatted("half a \\ud800 character", "2024-01-01T00:00:00Z")))
                .isEqualTo("invalid null session: a text has a character that cannot be stored");
        assertThat(error(SESSION.formatted("zero \\u0000", "2024-01-01T00:00:00Z")))
                .isEqualTo("invalid null session: a text has a character that cannot be stored");
        assertThat(error(SESSION.formatted("knee", "+999999-01-01T00:00:00Z")))
                .startsWith("invalid source session: source: recordedAt");
        assertThat(error(SESSION.formatted("knee", "2024-01-01T00:00:00Z"))).isEqualTo("none");
    }

    @Test
    void passes_over_what_is_no_json() {
        assertThat(error("this is no fact")).startsWith("malformed null this is not JSON");
        assertThat(error("[1,2]")).isEqualTo("invalid null a fact is an object with fields");
    }

    private static String error(String line) {
        return READER.read(FileRow.alone(1, line)) instanceof ReadRow.Unusable(var error)
                ? "%s %s %s".formatted(error.code(), error.field(), error.message().english())
                : "none";
    }

    private static String row(String key, String fact) {
        return "{\"patient\":\"%s\",%s}".formatted(key, fact);
    }
}
