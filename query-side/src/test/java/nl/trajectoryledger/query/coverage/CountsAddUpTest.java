package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Counting.NEW;
import static nl.trajectoryledger.query.coverage.Counting.OLD;
import static nl.trajectoryledger.query.coverage.Counting.decided;
import static nl.trajectoryledger.query.coverage.Counting.elsewhere;
import static nl.trajectoryledger.query.coverage.Counting.stated;
import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;
import static nl.trajectoryledger.query.rulebook.Overlays.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Over many made-up histories: legal, less what is missing, with what is extra, is every count. */
class CountsAddUpTest {

    private static final int STORIES = 1_500;
    private static final List<String> PRACTICES = List.of("04012345", "04099999");
    private static final @Nullable String[] DAYS = {null, "2024-02-15", "2024-01-05"};
    private static final List<String> INSURERS = List.of(OLD, NEW);

    @ParameterizedTest
    @ValueSource(strings = {"[decided, stated]", "[decided]", "[stated, insured]", "[insured]"})
    void holds_for_every_practice_and_insurer_on_every_day(String visible) {
        var rulebook = parameters("parameter: visibleSessions, value: %s".formatted(visible));
        for (int seed = 0; seed < STORIES; seed++) {
            var made = new MadeUp(new Random(seed), rulebook);
            for (var on : DAYS) {
                var counts = made.story.counts(on);
                var answer = made.story.report(on).trajectories().getFirst();
                assertThat(counts.legal()).as("story %d", seed).isEqualTo(answer.treatments());
                assertAddsUp(counts, seed);
            }
        }
    }

    private static void assertAddsUp(TrajectoryCounts counts, int seed) {
        for (var one : counts.practices()) {
            assertAddsUp(counts.legal(), one.count(), one.missing(), one.extra(), seed);
            assertThat(one.extra().treatments()).isZero();
        }
        for (var one : counts.insurers()) {
            assertAddsUp(counts.legal(), one.count(), one.missing(), one.extra(), seed);
            assertThat(one.extra().sessions()).allMatch(CountedSession::retracted);
        }
    }

    private static void assertAddsUp(
            int legal, int count, CountShare missing, CountShare extra, int seed) {
        assertThat(legal - missing.treatments() + extra.treatments())
                .as("story %d", seed)
                .isEqualTo(count);
        var sessions = new HashSet<FactId>();
        missing.sessions().forEach(one -> assertThat(sessions.add(one.session())).isTrue());
        extra.sessions().forEach(one -> assertThat(sessions.add(one.session())).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, NEW})
    void gives_an_insurer_no_treatment_twice(String insurer) {
        for (int seed = 0; seed < STORIES; seed++) {
            var made = new MadeUp(new Random(seed), Rulebook.builtIn());
            var counts = made.story.counts(null);
            assertThat(Counting.insurer(counts, insurer).count())
                    .as("story %d", seed)
                    .isEqualTo(made.plainly(insurer));
        }
    }

    /** A history with sessions, decisions, retractions and at most one statement an insurer. */
    private static final class MadeUp {

        private final Random random;
        private final Examples story;
        private final List<Integer> sessions = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();
        private final Set<Integer> retracted = new HashSet<>();
        private final Set<String> decisions = new HashSet<>();
        private final Map<String, Integer> told = new HashMap<>();
        private final LocalDate upTo;

        MadeUp(Random random, Rulebook rulebook) {
            this.random = random;
            story =
                    bornOn("1955-03-20")
                            .insured(OLD, "2023-01-01", 9)
                            .insured(NEW, "2024-02-01", 9)
                            .intake("2024-01-01", "9372")
                            .under(rulebook);
            for (int i = 0; i < random.nextInt(8); i++) {
                session();
            }
            sessions.forEach(this::about);
            upTo = day("2024-01-10").plusDays(random.nextInt(40));
            INSURERS.stream().filter(_ -> random.nextBoolean()).forEach(this::state);
        }

        private void session() {
            var date = day("2024-01-01").plusDays(random.nextInt(60));
            story.and(elsewhere(date.toString(), PRACTICES.get(random.nextInt(2)), null));
            sessions.add(story.last());
            days.add(date);
        }

        private void about(int session) {
            for (var insurer : INSURERS) {
                if (random.nextInt(3) == 0) {
                    story.and(decided(insurer, session, "2024-02-10"));
                    decisions.add(insurer + session);
                }
            }
            if (random.nextInt(4) == 0) {
                story.retracted(session);
                retracted.add(session);
            }
        }

        private void state(String insurer) {
            int treatments = random.nextInt(12);
            var signed = insurer.equals(OLD) ? "2024-01-15" : "2024-02-15";
            story.and(stated(treatments, upTo.toString(), insurer, null, signed));
            told.put(insurer, treatments);
        }

        /** Seen and retracted, seen after the history, and the larger of history and seen in it. */
        int plainly(String insurer) {
            int early = 0;
            int others = 0;
            for (int i = 0; i < sessions.size(); i++) {
                var session = sessions.get(i);
                if (decisions.contains(insurer + session)) {
                    boolean inHistory = !days.get(i).isAfter(upTo) && !retracted.contains(session);
                    early += inHistory ? 1 : 0;
                    others += inHistory ? 0 : 1;
                }
            }
            return others + Math.max(early, told.getOrDefault(insurer, 0));
        }
    }
}
