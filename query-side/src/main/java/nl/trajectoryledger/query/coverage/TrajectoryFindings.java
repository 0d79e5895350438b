package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.identity.FactId;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a person should look at in a trajectory as a whole, with the facts it rests on. */
final class TrajectoryFindings {

    private static final LocalDate UNIFORM_LIST = LocalDate.of(2020, 1, 1);

    private final PatientCase patient;
    private final RuleFinder rules;

    TrajectoryFindings(PatientCase patient, RuleFinder rules) {
        this.patient = patient;
        this.rules = rules;
    }

    Map<Finding, List<FactId>> of(
            TrajectoryCase trajectory, LocalDate day, SessionFindings bySession) {
        var findings = new EnumMap<Finding, List<FactId>>(Finding.class);
        if (clauseNotStated(trajectory, day)) {
            var coded = trajectory.codes().upTo(day).getLast();
            findings.put(Finding.LIST_CLAUSE_NOT_STATED, List.of(new FactId(coded.order())));
        }
        var statement = trajectory.stated().statement();
        if (statement != null && trajectory.stated().conflict()) {
            findings.put(Finding.HISTORY_CONFLICT, List.of(statement.factId()));
        }
        if (closedFromTheStart(trajectory)) {
            findings.put(
                    Finding.CODE_CLOSED_FOR_NEW_TRAJECTORIES,
                    List.of(trajectory.firstIntake().factId()));
        }
        if (patient.insurance().overlaps()) {
            var periods = patient.insurance().periods().stream();
            findings.put(Finding.INSURANCE_OVERLAP, periods.map(InsuranceStarted::factId).toList());
        }
        var paid = bySession.paidForNoTreatment();
        if (!paid.isEmpty()) {
            findings.put(Finding.CLAIM_FOR_NO_TREATMENT, paid);
        }
        return findings;
    }

    private boolean clauseNotStated(TrajectoryCase trajectory, LocalDate day) {
        for (var treatment : trajectory.treatments()) {
            if (rules.on(trajectory, treatment.date()).clauseNotStated()) {
                return true;
            }
        }
        return rules.on(trajectory, day).clauseNotStated();
    }

    /** The uniform list applied to trajectories that began from 2020-01-01 (KNGF, VGZ). */
    private static boolean closedFromTheStart(TrajectoryCase trajectory) {
        var first = trajectory.firstIntake();
        return !first.date().isBefore(UNIFORM_LIST)
                && trajectory.codes().first(first.date()).diagnosis().closed();
    }
}
