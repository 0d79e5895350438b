package nl.trajectoryledger.query.reading;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.Finding;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;
import nl.trajectoryledger.query.history.Session;
import nl.trajectoryledger.query.history.TrajectoryHistory;
import nl.trajectoryledger.query.rulebook.Rulebook;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A row of the read table: one trajectory on the latest business date of its patient's facts. The
 * columns are named after the fields.
 *
 * @param keys every key it is known by, in the order of their intakes
 * @param practice practice of the latest intake
 * @param practices every practice that held an intake or a session
 * @param findings of the trajectory or any of its sessions
 * @param asOfSequence the last event of the stream that was seen
 */
record TrajectoryStatus(
        PatientId patient,
        TrajectoryKey trajectory,
        List<TrajectoryKey> keys,
        AgbCode practice,
        List<AgbCode> practices,
        @JsonUnwrapped Standing standing,
        @JsonUnwrapped SessionTally sessions,
        List<Finding> findings,
        long asOfSequence,
        String rulebookHash,
        String codesHash) {

    static TrajectoryStatus of(
            PatientId patient,
            TrajectoryHistory facts,
            TrajectoryCoverage answer,
            long asOfSequence,
            Rulebook rulebook) {
        return new TrajectoryStatus(
                patient,
                answer.trajectory(),
                answer.keys(),
                latestPractice(facts),
                practices(facts),
                Standing.of(answer),
                SessionTally.of(answer.sessions()),
                answer.findings().stream().sorted().toList(),
                asOfSequence,
                rulebook.hash(),
                rulebook.codes().hash());
    }

    private static AgbCode latestPractice(TrajectoryHistory facts) {
        // Of intakes on one day the last recorded: sorting keeps the ledger's order.
        return facts.intakes().stream()
                .sorted(comparing(IntakeHeld::date))
                .toList()
                .getLast()
                .practice();
    }

    private static List<AgbCode> practices(TrajectoryHistory facts) {
        var intakes = facts.intakes().stream().map(IntakeHeld::practice);
        var sessions =
                facts.sessions().stream()
                        .filter(session -> !session.retracted())
                        .map(Session::practice)
                        .filter(Objects::nonNull);
        return Stream.concat(intakes, sessions)
                .distinct()
                .sorted(comparing(AgbCode::value))
                .toList();
    }
}
