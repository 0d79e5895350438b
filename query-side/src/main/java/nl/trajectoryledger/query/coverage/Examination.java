package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.trace.Trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A patient's history judged by a rulebook, of which one can ask the answer and the reasons. */
public final class Examination {

    private final PatientCase patient;
    private final RuleFinder rules;
    private final Judge judge;
    private final Verdicts verdicts;
    private final LocalDate day;
    private final LocalDate cutoff;

    /**
     * @param day the day the answer is for
     * @param cutoff sessions and facts up to this day
     */
    Examination(PatientHistory history, Rulebook rulebook, LocalDate day, LocalDate cutoff) {
        this.patient = new PatientCase(history, rulebook, cutoff);
        this.rules = new RuleFinder(patient);
        this.judge = new Judge(patient, rules, new Counters(patient, rules));
        this.verdicts = new Verdicts(patient, judge, cutoff);
        this.day = day;
        this.cutoff = cutoff;
    }

    /** Counts and verdicts of every trajectory. */
    public CoverageReport report() {
        var answer = new TrajectoryAnswer(patient, rules, judge, verdicts);
        return CoverageReport.by(
                patient.rulebook(),
                day,
                patient.insurance().insurerOn(day),
                patient.trajectories().stream()
                        .map(trajectory -> answer.of(trajectory, day, cutoff))
                        .toList());
    }

    /** How every trajectory went, in the order of the report. */
    public List<TrajectoryCourse> courses() {
        var courses = new Courses(rules, judge.tallies(), day);
        return patient.trajectories().stream().map(courses::of).toList();
    }

    /** Which insurer was in force when. */
    public List<InsurancePeriod> insurances() {
        return patient.insurance().stretches();
    }

    /** What somebody has to do, by an answer of this examination. */
    public List<Task> tasks(CoverageReport answered) {
        var tasks = new ArrayList<Task>();
        int waiting = waitingForHistory(answered);
        // The answer has the patient's trajectories, in their order.
        var answers = answered.trajectories().iterator();
        for (var trajectory : patient.trajectories()) {
            var answer = answers.next();
            var claims = new SessionFindings(trajectory, patient.insurance(), cutoff);
            boolean ended = claims.isAfterDischarge(day.plusDays(1));
            tasks.addAll(
                    new TrajectoryTasks(rules, patient.insurance(), trajectory, answer)
                            .of(waiting, ended));
            tasks.addAll(new SessionTasks(trajectory, answer, claims).upTo(cutoff));
        }
        return List.copyOf(tasks);
    }

    /**
     * Sessions as claims for them state them, by an answer of this examination.
     *
     * @param claims what is said of the sessions that are claimed, by the fact that recorded each
     */
    public List<ClaimLine> claimLines(CoverageReport answered, Map<FactId, Claimed> claims) {
        var lines = new ClaimLines(patient, rules, claims);
        // The answer has the patient's trajectories, in their order.
        var answers = answered.trajectories().iterator();
        return patient.trajectories().stream()
                .flatMap(trajectory -> lines.of(trajectory, answers.next()).stream())
                .toList();
    }

    private static int waitingForHistory(CoverageReport answered) {
        return (int)
                answered.trajectories().stream()
                        .flatMap(answer -> answer.sessions().stream())
                        .filter(each -> each.reasons().contains(Reason.PRIOR_HISTORY_MISSING))
                        .count();
    }

    /** What is answered about a treatment; empty if it is unknown or no treatment. */
    public Optional<Outcome> outcome(Subject subject) {
        return find(subject).map(this::outcome);
    }

    private Outcome outcome(Asked asked) {
        var session = asked.treatment().session();
        var judgement = session == null ? next(asked) : verdicts.of(session).judgement();
        return new Outcome(
                asked.trajectory().historyMissing(asked.day())
                        ? null
                        : Allowance.number(asked.trajectory(), asked.treatment()),
                judgement.verdict(),
                judgement.reasons(),
                session == null ? null : verdicts.of(session).payment().payer(),
                judgement.code());
    }

    private Judgement next(Asked asked) {
        var byRule = judge.judge(asked.trajectory(), asked.treatment());
        var used = verdicts.authorisationFor(asked.trajectory(), byRule, asked.treatment());
        return used == null ? byRule : byRule.authorised();
    }

    /** How the verdict on a treatment came about; empty if it is unknown or no treatment. */
    public Optional<Trace> trace(Subject subject) {
        var tracer = new Tracer(patient, rules, judge, verdicts, cutoff);
        return find(subject).map(tracer::of);
    }

    /** Under what a treatment is judged; empty if it is unknown or no treatment. */
    public Optional<Circumstances> circumstances(Subject subject) {
        return find(subject).map(this::circumstances);
    }

    private Circumstances circumstances(Asked asked) {
        var trajectory = asked.trajectory();
        var treatments = trajectory.treatments();
        var step = trajectory.codes().upTo(asked.day()).getLast();
        return new Circumstances(
                trajectory.firstIntake(),
                asked.day(),
                treatments.isEmpty() ? null : treatments.getFirst().date(),
                rules.coding(trajectory, asked.day()).diagnosis(),
                new FactId(step.order()),
                step.date(),
                asked.standing().rule(),
                asked.standing().version(),
                asked.standing().clause(),
                asked.standing().clauseNotStated(),
                patient.insurance().insurerOn(asked.day()),
                patient.trajectories().stream()
                        .filter(one -> one.historyMissing(asked.day()))
                        .flatMap(one -> one.intakes().stream())
                        .filter(intake -> intake.firstTreatmentOn() != null)
                        .toList());
    }

    private Optional<Asked> find(Subject subject) {
        return switch (subject) {
            case Subject.Held held ->
                    patient.trajectories().stream()
                            .flatMap(
                                    one ->
                                            one.treatments().stream()
                                                    .filter(each -> isHeld(each, held.session()))
                                                    .map(each -> ask(one, each)))
                            .findFirst();
            case Subject.Next next ->
                    patient.trajectories().stream()
                            .filter(one -> one.history().keys().contains(next.trajectory()))
                            .findFirst()
                            .map(one -> ask(one, asked(one, next)));
        };
    }

    private static boolean isHeld(Treatment treatment, FactId fact) {
        var session = treatment.session();
        return session != null && session.fact().equals(fact);
    }

    private Treatment asked(TrajectoryCase trajectory, Subject.Next next) {
        return Treatment.asked(day, trajectory.qualifications(next.trajectory()));
    }

    private Asked ask(TrajectoryCase trajectory, Treatment treatment) {
        return new Asked(trajectory, treatment, rules.on(trajectory, treatment.date()));
    }
}
