package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.history.Session;
import nl.trajectoryledger.query.rulebook.Entitlement.CalendarYear;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentWindow;
import nl.trajectoryledger.query.trace.Remark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Counts aloud: what was stated, what the ledger held under which code and insurer, the number. */
final class CountSteps {

    private final PatientCase patient;
    private final RuleFinder rules;
    private final Judge judge;

    CountSteps(PatientCase patient, RuleFinder rules, Judge judge) {
        this.patient = patient;
        this.rules = rules;
        this.judge = judge;
    }

    List<Remark> of(TrajectoryCase trajectory, Treatment treatment) {
        var standing = rules.on(trajectory, treatment.date());
        var tally = judge.tallies().of(trajectory, treatment, standing);
        var before = tally == null ? heldBefore(trajectory, treatment) : tally.before();
        var remarks = new ArrayList<Remark>();
        stated(before, remarks);
        held(before, remarks);
        if (tally != null) {
            remarks.add(number(standing, tally, treatment));
        }
        remarks.add(inTrajectory(trajectory, treatment));
        return remarks;
    }

    private static List<Treatment> heldBefore(TrajectoryCase trajectory, Treatment treatment) {
        var all = trajectory.treatments();
        return all.subList(0, treatment.countBefore(all));
    }

    private void stated(List<Treatment> before, List<Remark> remarks) {
        // By identity: histories of two trajectories may place treatments on one day.
        Set<Treatment> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        counted.addAll(before);
        for (var trajectory : patient.trajectories()) {
            var statement = trajectory.stated().statement();
            int placed =
                    (int)
                            trajectory.treatments().stream()
                                    .filter(one -> one.session() == null && counted.contains(one))
                                    .count();
            if (statement != null && placed > 0) {
                remarks.add(stated(statement, trajectory.stated().placed(), placed));
            }
        }
    }

    private static Remark stated(PriorHistoryStated statement, int added, int placed) {
        return Remark.of("count.stated")
                .with("treatments", statement.treatments())
                .with("party", statement.statedBy())
                .with("startedOn", statement.startedOn())
                .with("upTo", statement.upTo())
                .with("own", statement.treatments() - added)
                .with("placed", placed)
                .by(statement.factId());
    }

    private void held(List<Treatment> before, List<Remark> remarks) {
        var row = new ArrayList<Session>();
        for (var treatment : before) {
            var session = treatment.session();
            if (session == null) {
                continue;
            }
            if (!row.isEmpty() && !kind(row.getLast()).equals(kind(session))) {
                remarks.add(held(row, remarks.isEmpty()));
                row.clear();
            }
            row.add(session);
        }
        if (!row.isEmpty()) {
            remarks.add(held(row, remarks.isEmpty()));
        }
    }

    private HeldAlike kind(Session session) {
        var trajectory = caseOf(session.trajectory());
        return new HeldAlike(
                session.trajectory(),
                rules.coding(trajectory, session.date()).diagnosis().code(),
                trajectory.practice(session),
                patient.insurance().insurerOn(session.date()));
    }

    private TrajectoryCase caseOf(TrajectoryKey key) {
        return patient.trajectories().stream()
                .filter(one -> one.history().keys().contains(key))
                .findFirst()
                .orElseThrow();
    }

    private Remark held(List<Session> row, boolean first) {
        var kind = kind(row.getFirst());
        var remark = Remark.of(kind.insurer() == null ? "count.held" : "count.held.insured");
        if (kind.insurer() != null) {
            remark = remark.with("insurer", kind.insurer());
        }
        return remark.with("count", row.size())
                .with("place", first ? "first" : "later")
                .with("from", row.getFirst().date())
                .with("until", row.getLast().date())
                .with("trajectory", kind.trajectory())
                .with("code", kind.diagnosis())
                .with("practice", kind.practice())
                .by(row.stream().map(Session::fact).toList());
    }

    private static Remark number(Standing standing, Tally tally, Treatment treatment) {
        var remark =
                Remark.of(key(standing, tally))
                        .with("number", tally.number())
                        .with("limit", tally.limit());
        var window = tally.window();
        return window == null
                ? remark.with("date", treatment.date())
                : remark.with("from", window.from()).with("until", window.until());
    }

    private static String key(Standing standing, Tally tally) {
        if (standing.entitlement() instanceof FirstTreatments first) {
            return tally.limit() == first.limit() ? "count.first" : "count.first.earlier";
        }
        if (standing.entitlement() instanceof ClassYears) {
            return "count.class-year";
        }
        if (standing.entitlement() instanceof CalendarYear) {
            return "count.calendar-year";
        }
        if (standing.entitlement() instanceof TreatmentWindow && tally.window() == null) {
            return "count.window.opens";
        }
        return tally.window() == null ? "count.total" : "count.window";
    }

    private static Remark inTrajectory(TrajectoryCase trajectory, Treatment treatment) {
        if (trajectory.historyMissing(treatment.date())) {
            return Remark.of("count.unknown").by(Grounds.tellingOfFirst(trajectory));
        }
        return Remark.of("count.trajectory")
                .with("number", Allowance.number(trajectory, treatment));
    }
}
