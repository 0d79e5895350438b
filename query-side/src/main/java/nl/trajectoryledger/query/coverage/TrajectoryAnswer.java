package nl.trajectoryledger.query.coverage;

import static java.util.stream.Collectors.toMap;

import nl.trajectoryledger.query.history.Session;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Puts together what is answered about one trajectory. */
final class TrajectoryAnswer {

    private final PatientCase patient;
    private final RuleFinder rules;
    private final Judge judge;
    private final Verdicts verdicts;

    TrajectoryAnswer(PatientCase patient, RuleFinder rules, Judge judge, Verdicts verdicts) {
        this.patient = patient;
        this.rules = rules;
        this.judge = judge;
        this.verdicts = verdicts;
    }

    TrajectoryCoverage of(TrajectoryCase trajectory, LocalDate day, LocalDate cutoff) {
        var standing = rules.on(trajectory, day);
        var keys = trajectory.history().keys();
        var nextByKey =
                keys.stream()
                        .collect(toMap(key -> key, key -> verdicts.next(trajectory, key, day)));
        var latest = trajectory.intakes().getLast().trajectory();
        var next = Objects.requireNonNull(nextByKey.get(latest));
        var meter = meter(trajectory, standing, day, next);
        var findings = new SessionFindings(trajectory, patient.insurance(), cutoff);
        var sessions = answers(trajectory, findings);
        return new TrajectoryCoverage(
                keys.getFirst(),
                keys,
                day,
                trajectory.treatments().size(),
                standing.rule(),
                meter.used(),
                meter.limit(),
                meter.remaining(),
                meter.span() == null ? null : meter.span().from(),
                meter.span() == null ? null : meter.span().until(),
                next,
                nextByKey,
                rules.coding(trajectory, day).diagnosis().code(),
                patient.insurance().insurerOn(day),
                allFindings(trajectory, day, findings, sessions),
                sessions);
    }

    private Meter meter(TrajectoryCase trajectory, Standing standing, LocalDate day, Verdict next) {
        var meter = Meter.read(judge, trajectory, standing, day);
        if (judge.historyMissing(trajectory, standing, day)) {
            meter = meter.withoutHistory(standing.clause());
        }
        return next == Verdict.UNDETERMINED ? meter.undetermined() : meter;
    }

    private List<SessionCoverage> answers(TrajectoryCase trajectory, SessionFindings findings) {
        return trajectory.sessions().stream()
                .map(one -> answer(trajectory, one, findings))
                .toList();
    }

    private SessionCoverage answer(
            TrajectoryCase trajectory, Session session, SessionFindings findings) {
        if (!session.counts()) {
            return SessionCoverage.ofNoTreatment(session);
        }
        var settled = verdicts.of(session);
        var judgement = settled.judgement();
        var payer = settled.payment().payer();
        boolean unnumbered = trajectory.historyMissing(session.date());
        return new SessionCoverage(
                session.fact(),
                session.trajectory(),
                session.date(),
                session.id(),
                unnumbered ? null : number(trajectory, session),
                judgement.verdict(),
                payer,
                judgement.reasons(),
                judgement.code(),
                findings.of(session, judgement, payer));
    }

    private static int number(TrajectoryCase trajectory, Session session) {
        return Allowance.number(trajectory, Treatment.held(session, List.of()));
    }

    private Set<Finding> allFindings(
            TrajectoryCase trajectory,
            LocalDate day,
            SessionFindings bySession,
            List<SessionCoverage> sessions) {
        var findings = EnumSet.noneOf(Finding.class);
        sessions.forEach(session -> findings.addAll(session.findings()));
        findings.addAll(
                new TrajectoryFindings(patient, rules).of(trajectory, day, bySession).keySet());
        return findings;
    }
}
