package nl.trajectoryledger.deploy.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every scenario that ships with the product comes true, and says where it comes from. */
class ShippedScenariosTest {

    private static final Path SHIPPED = Path.of("scenarios");

    @ParameterizedTest
    @MethodSource("shipped")
    void comes_true(Path file) throws Exception {
        assertThat(Files.readString(file)).startsWith("# ");
        var check = new ScenarioCheck(new ScenarioReader().read(file), Rulebook.builtIn());
        assertThat(check.expectations()).isNotEmpty().allMatch(Checked::ok);
        assertThat(check.unexpectedRefusals()).isEmpty();
    }

    /** What is explained and what is counted come from one judgement, or they would part. */
    @ParameterizedTest
    @MethodSource("shipped")
    void explains_the_next_treatment_as_it_is_answered(Path file) throws Exception {
        var events = ScenarioLedger.of(new ScenarioReader().read(file)).events();
        for (var day : daysOfSessions(events)) {
            var history = PatientHistory.of(events, null);
            var examined = Coverage.examine(history, Rulebook.builtIn(), day).orElseThrow();
            for (var trajectory : examined.report().trajectories()) {
                trajectory
                        .nextByKey()
                        .forEach(
                                (key, verdict) ->
                                        assertThat(examined.outcome(new Subject.Next(key)))
                                                .hasValueSatisfying(
                                                        next ->
                                                                assertThat(next.verdict())
                                                                        .isEqualTo(verdict)));
            }
        }
    }

    private static SortedSet<LocalDate> daysOfSessions(List<RecordedEvent> events) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(SessionDelivered.class::isInstance)
                .map(event -> ((SessionDelivered) event).date())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void there_are_many() throws IOException {
        assertThat(shipped()).hasSizeGreaterThan(150);
    }

    static List<Path> shipped() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}
