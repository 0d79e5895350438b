package nl.trajectoryledger.query.whatif;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the answers for many patients come to; the same in whatever order they are added. */
public final class Totals {

    private long patients;
    private long patientsChanged;
    private long patientsUnread;
    private long trajectories;
    private long trajectoriesChanged;
    private long sessions;
    private long sessionsChanged;
    private final SortedMap<Transition, Long> ofSessions = new TreeMap<>();
    private final SortedMap<Transition, Long> ofTrajectories = new TreeMap<>();

    /** Adds a patient. */
    public void add(PatientAnswer answer) {
        patients++;
        trajectories += answer.trajectories();
        sessions += answer.sessions();
        patientsChanged += answer.changes().isEmpty() ? 0 : 1;
        trajectoriesChanged += answer.changes().size();
        for (var trajectory : answer.changes()) {
            sessionsChanged += trajectory.sessions().size();
            trajectory.sessions().forEach(each -> count(ofSessions, each.verdicts()));
            if (trajectory.next().isAny()) {
                count(ofTrajectories, trajectory.next());
            }
        }
    }

    /** Counts one who could not be judged. */
    public void addUnread() {
        patientsUnread++;
    }

    /** Adds what others come to. */
    public void add(Totals more) {
        patients += more.patients;
        patientsChanged += more.patientsChanged;
        patientsUnread += more.patientsUnread;
        trajectories += more.trajectories;
        trajectoriesChanged += more.trajectoriesChanged;
        sessions += more.sessions;
        sessionsChanged += more.sessionsChanged;
        more.ofSessions.forEach((key, number) -> ofSessions.merge(key, number, Long::sum));
        more.ofTrajectories.forEach((key, number) -> ofTrajectories.merge(key, number, Long::sum));
    }

    public Summary summary() {
        return new Summary(
                patients,
                patientsChanged,
                patientsUnread,
                trajectories,
                trajectoriesChanged,
                sessions,
                sessionsChanged,
                counted(ofSessions),
                counted(ofTrajectories));
    }

    private static void count(SortedMap<Transition, Long> numbers, VerdictChange change) {
        numbers.merge(change.transition(), 1L, Long::sum);
    }

    private static List<Counted> counted(SortedMap<Transition, Long> numbers) {
        return numbers.entrySet().stream()
                .map(number -> new Counted(number.getKey(), number.getValue()))
                .toList();
    }
}
