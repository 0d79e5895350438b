package nl.trajectoryledger.deploy.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.dossier.Decision;
import nl.trajectoryledger.command.dossier.FactReader;
import nl.trajectoryledger.command.dossier.PatientDossier;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.SessionCoverage;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The same facts in any order give the same answer once all are known. */
class OrderOfArrivalTest {

    private static final String PATIENT =
            "{\"fact\":\"patient\",\"bsn\":\"999990019\",\"birthDate\":\"1955-03-20\"}";
    private static final int STORIES = 150;

    private final FactReader reader = new FactReader();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bears_on_no_answer(long shuffle) {
        for (long seed = 0; seed < STORIES; seed++) {
            var facts = new RandomFacts(seed).some();
            var shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, new Random(shuffle));
            assertThat(answer(shuffled)).as("story %d", seed).isEqualTo(answer(facts));
        }
    }

    /** States the facts; one that comes too early is stated again after the others. */
    private Set<String> answer(List<String> facts) {
        var dossier = new PatientDossier(new PatientId(new UUID(0, 1)));
        var events = new ArrayList<RecordedEvent>();
        var waiting = new ArrayDeque<>(facts);
        waiting.addFirst(PATIENT);
        int early = 0;
        while (!waiting.isEmpty() && early <= waiting.size()) {
            var fact = waiting.removeFirst();
            if (dossier.decide(reader.read(reader.tree(fact)), DcsphList.builtIn())
                    instanceof Decision.Recorded recorded) {
                dossier.evolve(recorded.event());
                events.add(new RecordedEvent(events.size(), Instant.EPOCH, recorded.event()));
                early = 0;
            } else {
                waiting.addLast(fact);
                early++;
            }
        }
        assertThat(waiting).isEmpty();
        var history = PatientHistory.of(events, null);
        var answer = new TreeSet<String>();
        for (var trajectory : Coverage.of(history, Rulebook.builtIn(), null).trajectories()) {
            answer.add(plain(trajectory));
            trajectory.sessions().forEach(session -> answer.add(plain(session)));
        }
        return answer;
    }

    /** Without the sessions, which stand by themselves. */
    private static String plain(TrajectoryCoverage answer) {
        return String.join(
                " ",
                answer.trajectory().value(),
                String.valueOf(answer.treatments()),
                String.valueOf(answer.rule()),
                String.valueOf(answer.used()),
                String.valueOf(answer.remaining()),
                String.valueOf(answer.windowFrom()),
                String.valueOf(answer.windowUntil()),
                String.valueOf(answer.next()),
                answer.findings().toString());
    }

    /** Without the fact id, which is the place in the order of arrival. */
    private static String plain(SessionCoverage answer) {
        return String.join(
                " ",
                answer.trajectory().value(),
                answer.date().toString(),
                String.valueOf(answer.number()),
                String.valueOf(answer.verdict()),
                String.valueOf(answer.payer()),
                answer.reasons().toString(),
                String.valueOf(answer.entitlementCode()),
                answer.findings().toString());
    }
}
