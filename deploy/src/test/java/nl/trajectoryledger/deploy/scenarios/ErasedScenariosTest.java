package nl.trajectoryledger.deploy.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.dossier.PatientDossier;
import nl.trajectoryledger.command.dossier.RetentionOrder.ErasePatient;
import nl.trajectoryledger.events.dossier.AgesKept;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.ErasureGround;
import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.explain.Explainer;
import nl.trajectoryledger.query.explain.Story;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.prose.Prose;
import nl.trajectoryledger.query.rulebook.LongSession;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Erasing somebody changes no answer: neither a count nor a verdict, from no moment. */
class ErasedScenariosTest {

    private static final Rulebook BUILT_IN = Rulebook.builtIn();
    private static final Instant LATER = Instant.parse("2050-01-01T00:00:00Z");

    @ParameterizedTest
    @MethodSource("shipped")
    void are_answered_as_before(Path file) throws Exception {
        var events = ScenarioLedger.of(new ScenarioReader().read(file)).events();
        if (events.isEmpty()) {
            return;
        }
        var erased = erased(events);
        for (var day : days(events)) {
            assertThat(Coverage.of(PatientHistory.of(erased, null), BUILT_IN, day))
                    .isEqualTo(Coverage.of(PatientHistory.of(events, null), BUILT_IN, day));
        }
        for (var known : events) {
            var moment = known.recordedAt();
            assertThat(Coverage.of(PatientHistory.of(erased, moment), BUILT_IN, null))
                    .isEqualTo(Coverage.of(PatientHistory.of(events, moment), BUILT_IN, null));
        }
    }

    @Test
    void are_explained_without_the_age() throws Exception {
        var file = Path.of("scenarios", "a-child-with-two-conditions.yaml");
        var events = ScenarioLedger.of(new ScenarioReader().read(file)).events();
        var subject =
                new Subject.Next(
                        PatientHistory.of(events, null)
                                .trajectories()
                                .getFirst()
                                .keys()
                                .getFirst());
        var explained =
                Explainer.explain(Story.of(erased(events), null, BUILT_IN, null, subject))
                        .orElseThrow();

        assertThat(Prose.in(Locale.ENGLISH).lines(explained))
                .anyMatch(
                        line -> line.contains("was a minor on the day; the birth date was erased"))
                .noneMatch(line -> line.contains("years old"));
    }

    /** Else what is kept of a birth date would not do for all that is asked. */
    @Test
    void keep_every_age_that_the_rulebook_asks_for() {
        assertThat(AgesKept.ASKED)
                .contains(18)
                .containsAll(
                        Stream.concat(
                                        BUILT_IN.clauses().stream()
                                                .map(clause -> BUILT_IN.clause(clause).ageLimit()),
                                        BUILT_IN.longSessions().stream().map(LongSession::ageFrom))
                                .filter(Objects::nonNull)
                                .toList());
    }

    static List<Path> shipped() throws IOException {
        return ShippedScenariosTest.shipped();
    }

    /** The stream as it is read when the key is gone. */
    private static List<RecordedEvent> erased(List<RecordedEvent> events) {
        var patient = events.getFirst().event().patientId();
        var dossier = new PatientDossier(patient);
        events.forEach(recorded -> dossier.evolve(recorded.event()));
        var order = new ErasePatient(ErasureGround.COURT_ORDER, "court", "case 1");
        var stream = new ArrayList<RecordedEvent>();
        for (var recorded : events) {
            stream.add(
                    new RecordedEvent(
                            recorded.sequence(),
                            recorded.recordedAt(),
                            nameless(recorded.event())));
        }
        var erasure = dossier.decide(order);
        assertThat(erasure).isInstanceOf(PatientErased.class);
        stream.add(new RecordedEvent(events.size(), LATER, erasure));
        return stream;
    }

    private static DossierEvent nameless(DossierEvent event) {
        return event instanceof PatientRegistered known
                ? new PatientRegistered(
                        known.patientId(), known.factId(), null, null, null, known.source())
                : event;
    }

    private static List<@Nullable LocalDate> days(List<RecordedEvent> events) {
        var days = new ArrayList<@Nullable LocalDate>();
        days.add(null);
        events.stream()
                .map(RecordedEvent::event)
                .flatMap(ErasedScenariosTest::days)
                .distinct()
                .forEach(days::add);
        return days;
    }

    private static Stream<LocalDate> days(DossierEvent event) {
        return Stream.of(event.getClass().getRecordComponents())
                .filter(field -> field.getType() == LocalDate.class)
                .map(
                        field -> {
                            try {
                                return (LocalDate) field.getAccessor().invoke(event);
                            } catch (ReflectiveOperationException impossible) {
                                throw new IllegalStateException(impossible);
                            }
                        })
                .filter(Objects::nonNull);
    }
}
