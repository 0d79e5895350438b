package nl.trajectoryledger.deploy.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.explain.Difference;
import nl.trajectoryledger.query.explain.DifferenceFinder;
import nl.trajectoryledger.query.explain.FactUsed;
import nl.trajectoryledger.query.explain.Story;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.prose.Prose;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What made a verdict change is told by the fewest facts, or pieces of the rulebook. */
class DifferenceTest {

    private static final String OTHER_TERMS =
            """
            version: "2026.1-what-if"
            clauses:
              - clause: A3
                months: 1
                anchor: first-treatment
                article: "What if A3 had a term of one month"
                source: "made up for a test, 2026"
              - clause: A4
                months: 1
                anchor: first-treatment
                article: "What if A4 had a term of one month"
                source: "made up for a test, 2026"
            """;
    private static final Rulebook BUILT_IN = Rulebook.builtIn();

    @Test
    void the_migration_made_the_session_under_a_closed_code_paid() throws Exception {
        var difference =
                between(
                        "migrated-late-and-the-rejected-claim",
                        "2024-07-03",
                        "2024-08-14T22:00:00Z",
                        "2024-08-15T22:00:00Z");

        assertThat(difference.facts())
                .extracting(FactUsed::event)
                .containsExactly("diagnosis-migrated");
        assertThat(difference.from()).extracting("verdict").isEqualTo(Verdict.UNDETERMINED);
        assertThat(difference.to()).extracting("verdict").isEqualTo(Verdict.BASIC);
        assertThat(Prose.in(Locale.ENGLISH).lines(difference))
                .contains("What made the difference")
                .anyMatch(line -> line.contains("diagnosis-migrated of 1 July 2024"));
    }

    @Test
    void of_many_later_facts_only_the_stated_history_gave_the_number() throws Exception {
        var difference =
                between(
                        "rejected-claims-after-an-insurer-switch",
                        "2024-03-06",
                        "2024-03-06T12:00:00Z",
                        "2024-12-31T12:00:00Z");

        assertThat(difference.facts())
                .extracting(FactUsed::event)
                .containsExactly("prior-history-stated");
        assertThat(difference.from()).extracting("number").isNull();
        assertThat(difference.to()).extracting("number").isEqualTo(21);
    }

    @Test
    void looking_back_in_time_tells_the_same_facts() throws Exception {
        var difference =
                between(
                        "migrated-late-and-the-rejected-claim",
                        "2024-07-03",
                        "2024-08-15T22:00:00Z",
                        "2024-08-14T22:00:00Z");

        assertThat(difference.from()).extracting("verdict").isEqualTo(Verdict.BASIC);
        assertThat(difference.facts())
                .extracting(FactUsed::event)
                .containsExactly("diagnosis-migrated");
    }

    @Test
    void before_a_session_was_recorded_its_own_fact_is_the_difference() throws Exception {
        var difference =
                between(
                        "ms-twenty-first-treatment-from-the-basic-insurance",
                        null,
                        "2000-01-01T00:00:00Z",
                        "2030-01-01T00:00:00Z");

        assertThat(difference.from()).isNull();
        assertThat(difference.facts()).extracting(FactUsed::event).contains("session-delivered");
        assertThat(Prose.in(Locale.ENGLISH).lines(difference))
                .contains("Before: the treatment was not known");
    }

    @Test
    void where_nothing_changed_nothing_is_told() throws Exception {
        var difference =
                between(
                        "migrated-late-and-the-rejected-claim",
                        "2024-01-10",
                        "2024-08-14T22:00:00Z",
                        "2024-08-15T22:00:00Z");

        assertThat(difference.facts()).isEmpty();
        assertThat(Prose.in(Locale.of("nl")).lines(difference))
                .contains("Het antwoord is op beide momenten hetzelfde.");
    }

    @Test
    void of_two_rulebooks_only_the_piece_that_matters_is_told(@TempDir Path folder)
            throws Exception {
        var file = folder.resolve("other.yaml");
        Files.writeString(file, OTHER_TERMS);
        var events = events("migrated-late-and-the-rejected-claim");
        var subject = new Subject.Held(session(events, "2024-07-03"));
        var difference =
                DifferenceFinder.between(
                        Story.of(events, null, BUILT_IN, null, subject),
                        Story.of(events, null, Rulebook.load(file), null, subject));

        assertThat(difference.facts()).isEmpty();
        assertThat(difference.rules()).singleElement().asString().contains("A3");
        assertThat(difference.to()).extracting("verdict").isEqualTo(Verdict.EXHAUSTED);
    }

    private static Difference between(
            String scenario, @Nullable String date, String from, String to) throws Exception {
        var events = events(scenario);
        var subject = new Subject.Held(session(events, date));
        return DifferenceFinder.between(
                Story.of(events, Instant.parse(from), BUILT_IN, null, subject),
                Story.of(events, Instant.parse(to), BUILT_IN, null, subject));
    }

    private static List<RecordedEvent> events(String scenario) throws Exception {
        var file = Path.of("scenarios", scenario + ".yaml");
        return ScenarioLedger.of(new ScenarioReader().read(file)).events();
    }

    /** The session of a day, or the first of all. */
    private static FactId session(List<RecordedEvent> events, @Nullable String date) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(SessionDelivered.class::isInstance)
                .map(SessionDelivered.class::cast)
                .filter(held -> date == null || held.date().toString().equals(date))
                .findFirst()
                .orElseThrow()
                .factId();
    }
}
