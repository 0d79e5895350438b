package nl.trajectoryledger.deploy.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class CheckCommandTest {

    private static final String KNEE =
            """
            scenario: a knee
            birthDate: 1961-04-12
            facts:
              - {fact: insured, insurer: "3343", from: 2024-01-01}
              - {fact: intake, trajectory: knee, date: 2024-01-08, practice: "04012345",
                 diagnosis: "7023"}
              - sessions: {trajectory: knee, from: 2024-01-10, count: 3, everyDays: 7}
              - {fact: session-retracted, trajectory: knee, session: 2024-01-17,
                 reason: never came, recorded: 2024-02-01}
              - {fact: session, trajectory: hip, date: 2024-02-02}
            expect:
              - refused: {fact: 4, rule: hip}
            """;

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void prints_one_line_for_each_expectation() throws IOException {
        var file = knee("- {trajectory: knee, treatments: 2, insurer: \"3343\"}");

        assertThat(check(file)).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "ok    %s: expect[0]: refusal of fact 4: refused \"hip\"".formatted(file),
                        "ok    %s: expect[1]: trajectory knee on 2024-02-02: treatments 2,"
                                        .formatted(file)
                                + " insurer \"3343\"");
        assertThat(err).hasToString("2 expectations, 0 wrong\n");
    }

    @Test
    void ends_with_1_and_tells_the_difference_when_an_expectation_fails() throws IOException {
        var file = knee("- {trajectory: knee, treatments: 3, diagnosis: \"7023\"}");

        assertThat(check(file)).isEqualTo(1);
        assertThat(out.toString())
                .contains("FAIL  %s: expect[1]".formatted(file))
                .endsWith("on 2024-02-02: treatments expected 3 but was 2\n");
    }

    @Test
    void prints_one_object_for_each_named_field_as_json() throws IOException {
        var file = knee("- {trajectory: knee, treatments: 3, used: 2}");

        assertThat(check(file, "--json")).isEqualTo(1);
        assertThat(out.toString().lines().skip(1))
                .containsExactly(
                        "{\"file\":\"%s\",\"scenario\":\"a knee\",\"expectation\":1,"
                                        .formatted(file)
                                + "\"field\":\"treatments\",\"expected\":3,\"actual\":2,"
                                + "\"ok\":false}",
                        "{\"file\":\"%s\",\"scenario\":\"a knee\",\"expectation\":1,"
                                        .formatted(file)
                                + "\"field\":\"used\",\"expected\":2,\"actual\":2,\"ok\":true}");
    }

    @Test
    void knows_nothing_of_an_unknown_trajectory_but_the_insurer() throws IOException {
        var file =
                knee(
                        "- {trajectory: hip, treatments: 0, rule: null, used: null, next: null,"
                                + " diagnosis: null, findings: [], insurer: \"3343\"}");

        assertThat(check(file)).isZero();
    }

    @Test
    void knows_nothing_of_a_retracted_session() throws IOException {
        var nothing = "number: null, verdict: null, payer: null, entitlementCode: null";
        var retracted = "- {session: {trajectory: knee, date: 2024-01-17}, ";
        var file =
                knee(
                        retracted + nothing + ", reasons: [], findings: []}",
                        retracted + "knownAt: 2024-01-31, number: 2, verdict: BASIC}");

        assertThat(check(file)).isZero();
    }

    @Test
    void takes_the_end_of_the_day_for_what_was_known_on_a_date() throws IOException {
        var file =
                knee(
                        "- {trajectory: knee, knownAt: 2024-01-31, treatments: 3}",
                        "- {trajectory: knee, knownAt: 2024-02-01, treatments: 2}",
                        "- {trajectory: knee, knownAt: 2024-02-01T11:59:59+01:00, treatments: 3}",
                        "- {trajectory: knee, knownAt: 2024-02-01T12:00:00+01:00, treatments: 2}");

        assertThat(check(file)).isZero();
    }

    @Test
    void fails_on_a_refusal_that_nobody_expects() throws IOException {
        var file =
                scenario(
                        KNEE.replace(
                                "- refused: {fact: 4, rule: hip}",
                                "- {trajectory: knee, treatments: 2}"));

        assertThat(check(file)).isEqualTo(1);
        assertThat(err.toString()).contains(file + ": facts[4]: refused: ").contains("hip");
    }

    @Test
    void fails_where_a_fact_expected_to_be_refused_was_not() throws IOException {
        var file = knee("- refused: {fact: 0, rule: insurer}");

        assertThat(check(file)).isEqualTo(1);
        assertThat(out.toString()).contains("refused expected \"insurer\" but was null");
    }

    @Test
    void cannot_read_a_misspelt_word() throws IOException {
        assertUnreadable(knee("- {trajectory: knee, tretments: 2}"), "expect[1]", "'tretments'");
        assertUnreadable(
                knee("- {session: {trajectory: knee, day: 2024-01-10}, number: 1}"),
                "expect[1].session",
                "'day'");
        assertUnreadable(
                knee("- {session: {trajectory: knee, date: 2024-01-10}, used: 1}"),
                "expect[1]",
                "'used'");
        assertUnreadable(
                knee("- {trajectory: knee, validOn: tomorrow, used: 1}"), "expect[1]", "validOn");
        assertUnreadable(scenario(KNEE.replace("birthDate", "born")), "scenario", "'born'");
    }

    @Test
    void cannot_read_a_recorded_time_that_goes_backwards() throws IOException {
        var file = scenario(KNEE.replace("recorded: 2024-02-01", "recorded: 2024-01-23"));

        assertUnreadable(file, "facts[3]", "recorded is earlier");
    }

    @Test
    void cannot_read_what_is_not_there_or_not_yaml() throws IOException {
        assertUnreadable(folder.resolve("missing.yaml"), "missing.yaml", "NoSuchFile");
        assertUnreadable(scenario("scenario: [\nfacts: }"), "line 2", "");
        assertUnreadable(Files.createDirectory(folder.resolve("empty")), "empty", "no .yaml file");
    }

    @Test
    void goes_on_with_the_other_files_of_a_folder_after_one_it_cannot_read() throws IOException {
        knee("- {trajectory: knee, treatments: 2}");
        Files.writeString(folder.resolve("bad.yml"), "scenario: bad\nexpects: []\n");

        assertThat(check(folder)).isEqualTo(2);
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(err.toString()).contains("bad.yml: scenario: unknown field 'expects'");
    }

    @Test
    void judges_by_a_second_rulebook() throws IOException {
        var rules =
                Files.writeString(
                        folder.resolve("rules.yml"),
                        """
                        version: "with referral"
                        parameters:
                          - parameter: referralRequired
                            value: {required: true}
                            insurer: "3343"
                            article: "made up"
                            publication: "made up"
                            source: "made up in 2024"
                        """);
        var verdict = "- {session: {trajectory: knee, date: 2024-01-10}, verdict: %s}";

        assertThat(check(knee(verdict.formatted("BASIC")))).isZero();
        assertThat(check(knee(verdict.formatted("CONDITION_UNMET")), "--rules", rules.toString()))
                .isZero();
    }

    @Test
    void says_what_is_wrong_with_a_second_rulebook() throws IOException {
        var rules =
                Files.writeString(
                        folder.resolve("rules.yml"),
                        "version: second\nparameters: [{parameter: minutes, value: 30}]\n");
        var file = knee("- {trajectory: knee, treatments: 2}");

        assertThat(check(file, "--rules", rules.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("rules.yml: parameter/minutes: parameters[0].article: missing;")
                .contains("rules.yml: parameter/minutes: parameters[0].source: missing;");
    }

    private void assertUnreadable(Path file, String place, String problem) {
        assertThat(check(file)).isEqualTo(2);
        assertThat(err.toString()).contains(file.toString()).contains(place).contains(problem);
    }

    private Path knee(String... expectations) throws IOException {
        return scenario(KNEE + "  " + String.join("\n  ", expectations) + "\n");
    }

    private Path scenario(String text) throws IOException {
        return Files.writeString(folder.resolve("knee.yaml"), text);
    }

    private int check(Path file, String... options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        Stream.concat(Stream.of(options), Stream.of(file.toString()))
                                .toArray(String[]::new));
    }
}
