package nl.trajectoryledger.deploy.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.explain.Explainer;
import nl.trajectoryledger.query.explain.Explanation;
import nl.trajectoryledger.query.explain.FactUsed;
import nl.trajectoryledger.query.explain.Story;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.prose.Prose;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How each rule is explained, word for word, in both languages. After a change that is meant,
 * {@code -Dtraces=write} writes the texts anew, to be read before they are committed.
 */
class GoldenTracesTest {

    private static final Path TRACES = Path.of("src/test/resources/traces");

    @ParameterizedTest
    @MethodSource("texts")
    void each_rule_is_explained_as_it_was(String rule, String language) throws Exception {
        var golden = TRACES.resolve("%s.%s.txt".formatted(rule, language));
        var told = new StringBuilder();
        for (var pinned : pinned().filter(row -> row.getField("rule").equals(rule)).toList()) {
            var lines = Prose.in(Locale.of(language)).lines(explanation(pinned));
            told.append("== ").append(pinned.getField("scenario")).append('\n');
            lines.forEach(line -> told.append(line).append('\n'));
            told.append('\n');
        }
        if ("write".equals(System.getProperty("traces"))) {
            Files.writeString(golden, told);
        }
        assertThat(told.toString()).isEqualTo(Files.readString(golden));
    }

    @Test
    void every_rule_verdict_and_reason_is_among_them() throws Exception {
        var verdicts = EnumSet.noneOf(Verdict.class);
        var reasons = EnumSet.noneOf(Reason.class);
        for (var pinned : pinned().toList()) {
            var explanation = explanation(pinned);
            assertThat(explanation.trace().rule()).hasToString(pinned.getField("rule"));
            verdicts.add(explanation.outcome().verdict());
            reasons.addAll(explanation.outcome().reasons());
        }

        assertThat(texts().map(text -> text[0]).distinct())
                .containsExactlyInAnyOrder(
                        Stream.of(RuleName.values()).map(RuleName::toString).toArray());
        assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values());
        assertThat(reasons).containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void findings_of_a_trajectory_are_told_with_its_next_treatment() throws Exception {
        var file = Path.of("scenarios", "a-claim-paid-for-a-missed-appointment.yaml");
        var events = ScenarioLedger.of(new ScenarioReader().read(file)).events();
        var subject = new Subject.Next(new TrajectoryKey("stroke"));
        var story = Story.of(events, null, Rulebook.builtIn(), null, subject);
        var explanation = Explainer.explain(story).orElseThrow();

        assertThat(explanation.facts()).extracting(FactUsed::event).contains("claim-decided");
        assertThat(Prose.in(Locale.ENGLISH).lines(explanation))
                .contains("  A claim was paid for what is no treatment (CLAIM_FOR_NO_TREATMENT).");
    }

    static Stream<Object[]> texts() throws IOException {
        return pinned().map(row -> row.getField("rule"))
                .distinct()
                .flatMap(
                        rule ->
                                Stream.of("nl", "en")
                                        .map(language -> new Object[] {rule, language}));
    }

    private static Stream<NamedCsvRecord> pinned() throws IOException {
        try (var rows =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(TRACES.resolve("traces.csv"))) {
            return rows.stream().collect(Collectors.toList()).stream();
        }
    }

    private static Explanation explanation(NamedCsvRecord pinned) throws Exception {
        var file = Path.of("scenarios", pinned.getField("scenario") + ".yaml");
        var events = ScenarioLedger.of(new ScenarioReader().read(file)).events();
        var subject = new Subject.Held(session(events, pinned).factId());
        var story = Story.of(events, knownAt(pinned), rulebook(pinned), null, subject);
        return Explainer.explain(story).orElseThrow();
    }

    private static Rulebook rulebook(NamedCsvRecord pinned) {
        var rules = pinned.getField("rules");
        return rules.isEmpty()
                ? Rulebook.builtIn()
                : Rulebook.load(Path.of("examples", rules + ".yaml"));
    }

    private static SessionDelivered session(List<RecordedEvent> events, NamedCsvRecord pinned) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(SessionDelivered.class::isInstance)
                .map(SessionDelivered.class::cast)
                .filter(held -> held.trajectory().value().equals(pinned.getField("trajectory")))
                .filter(held -> held.date().toString().equals(pinned.getField("date")))
                .filter(held -> Objects.toString(held.id(), "").equals(pinned.getField("id")))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Instant knownAt(NamedCsvRecord pinned) {
        var day = pinned.getField("knownAt");
        return day.isEmpty() ? null : LocalDate.parse(day).atTime(23, 0).toInstant(ZoneOffset.UTC);
    }
}
