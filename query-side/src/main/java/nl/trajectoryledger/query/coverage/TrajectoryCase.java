package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.Discipline;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.history.Session;
import nl.trajectoryledger.query.history.TrajectoryHistory;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One trajectory as far as it can be seen on a cut-off day: sessions and facts up to that day, but
 * stated history and the first intake always.
 */
final class TrajectoryCase {

    private static final Comparator<Session> IN_ORDER =
            Comparator.comparing(Session::date).thenComparing(Session::fact);

    private static final Comparator<IntakeHeld> EARLIEST =
            Comparator.comparing(IntakeHeld::date).thenComparing(IntakeHeld::factId);

    private final TrajectoryHistory history;
    private final IntakeHeld firstIntake;
    private final List<IntakeHeld> intakes;
    private final CodeTimeline codes;
    private final Assessments assessments;
    private final StatedHistory stated;
    private final List<Session> sessions;
    private final List<Treatment> treatments;

    TrajectoryCase(TrajectoryHistory history, DcsphList list, LocalDate cutoff) {
        this.history = history;
        this.firstIntake = history.intakes().stream().min(EARLIEST).orElseThrow();
        this.intakes =
                history.intakes().stream()
                        .filter(i -> i.equals(firstIntake) || !i.date().isAfter(cutoff))
                        .sorted(EARLIEST)
                        .toList();
        this.codes =
                new CodeTimeline(
                        list,
                        firstIntake,
                        intakes,
                        history.migrations().stream()
                                .filter(m -> !m.date().isAfter(cutoff))
                                .toList());
        this.assessments =
                new Assessments(
                        history.assessments().stream().filter(a -> !a.date().isAfter(cutoff)));
        var live =
                history.sessions().stream().filter(s -> !s.retracted()).sorted(IN_ORDER).toList();
        this.stated =
                StatedHistory.of(
                        history.statements(),
                        intakes,
                        live.stream().filter(Session::counts).toList());
        this.sessions = live.stream().filter(s -> !s.date().isAfter(cutoff)).toList();
        this.treatments = treatments(cutoff);
    }

    private List<Treatment> treatments(LocalDate cutoff) {
        var all = new ArrayList<Treatment>();
        var statement = stated.statement();
        if (statement != null && !statement.startedOn().isAfter(cutoff)) {
            for (int i = 0; i < stated.placed(); i++) {
                all.add(Treatment.placed(statement.startedOn(), i));
            }
        }
        sessions.stream()
                .filter(Session::counts)
                .map(session -> Treatment.held(session, qualifications(session)))
                .forEach(all::add);
        all.sort(Treatment.IN_ORDER);
        return List.copyOf(all);
    }

    private List<Qualification> qualifications(Session session) {
        return session.qualifications().isEmpty()
                ? qualifications(session.trajectory())
                : session.qualifications();
    }

    /** What the therapist of the intake under a key is registered for. */
    List<Qualification> qualifications(TrajectoryKey key) {
        return intakes.stream()
                .filter(intake -> intake.trajectory().equals(key))
                .findFirst()
                .map(IntakeHeld::qualifications)
                .orElse(List.of());
    }

    /** The practice that held a session: as stated, or that of the intake of its key. */
    AgbCode practice(Session session) {
        var stated = session.practice();
        return stated != null
                ? stated
                : intakes.stream()
                        .filter(intake -> intake.trajectory().equals(session.trajectory()))
                        .findFirst()
                        .orElse(firstIntake)
                        .practice();
    }

    TrajectoryHistory history() {
        return history;
    }

    IntakeHeld firstIntake() {
        return firstIntake;
    }

    /** Intakes that can be seen, by date. */
    List<IntakeHeld> intakes() {
        return intakes;
    }

    CodeTimeline codes() {
        return codes;
    }

    Assessments assessments() {
        return assessments;
    }

    StatedHistory stated() {
        return stated;
    }

    /** Sessions up to the cut-off day that still stand, treatments or not, in order. */
    List<Session> sessions() {
        return sessions;
    }

    /** Treatments up to the cut-off day, in order, placed ones included. */
    List<Treatment> treatments() {
        return treatments;
    }

    /** The profession of the intake in force on a day. */
    @Nullable Discipline discipline(LocalDate day) {
        var latest = intakes.getFirst();
        for (var intake : intakes) {
            if (!intake.date().isAfter(day)) {
                latest = intake;
            }
        }
        return latest.discipline();
    }

    /** Whether the treatments before the ledger's own are unknown on a day. */
    boolean historyMissing(LocalDate day) {
        var first = treatments.isEmpty() ? null : treatments.getFirst().date();
        return stated.missingOn(day, first);
    }
}
