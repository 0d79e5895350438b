package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.query.history.Session;
import nl.trajectoryledger.query.rulebook.Rule;
import nl.trajectoryledger.query.rulebook.RuleVersion;
import nl.trajectoryledger.query.trace.Remark;
import nl.trajectoryledger.query.trace.RuleSource;
import nl.trajectoryledger.query.trace.Trace;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Tells how a verdict came about, by the very parts that gave it. */
final class Tracer {

    private final PatientCase patient;
    private final RuleFinder rules;
    private final Judge judge;
    private final Verdicts verdicts;
    private final LocalDate cutoff;

    Tracer(
            PatientCase patient,
            RuleFinder rules,
            Judge judge,
            Verdicts verdicts,
            LocalDate cutoff) {
        this.patient = patient;
        this.rules = rules;
        this.judge = judge;
        this.verdicts = verdicts;
        this.cutoff = cutoff;
    }

    Trace of(Asked asked) {
        var session = asked.treatment().session();
        return session == null ? ofNext(asked) : ofHeld(asked, session);
    }

    private Trace ofHeld(Asked asked, Session session) {
        var settled = verdicts.of(session);
        var claims = new SessionFindings(asked.trajectory(), patient.insurance(), cutoff);
        var payer = settled.payment().payer();
        var findings = claims.of(session, settled.judgement(), payer);
        return trace(
                asked,
                settled.byRule(),
                settled.authorisation(),
                List.of(new PayerRemarks(patient.insurance()).of(settled.payment(), asked.day())),
                new FindingRemarks(asked.trajectory(), claims)
                        .of(session, findings, settled.judgement().code()));
    }

    /** Of a treatment that is only asked about: nobody has paid for it. */
    private Trace ofNext(Asked asked) {
        var byRule = judge.judge(asked.trajectory(), asked.treatment());
        var used = verdicts.authorisationFor(asked.trajectory(), byRule, asked.treatment());
        return trace(asked, byRule, used, List.of(), ofTrajectory(asked));
    }

    private List<Remark> ofTrajectory(Asked asked) {
        var claims = new SessionFindings(asked.trajectory(), patient.insurance(), cutoff);
        return new TrajectoryFindings(patient, rules)
                .of(asked.trajectory(), asked.day(), claims).entrySet().stream()
                        .map(each -> Remark.of("finding." + each.getKey()).by(each.getValue()))
                        .toList();
    }

    private Trace trace(
            Asked asked,
            Judgement byRule,
            @Nullable TreatmentAuthorised authorisation,
            List<Remark> payer,
            List<Remark> findings) {
        var trajectory = asked.trajectory();
        var standing = asked.standing();
        var remarks = new CheckRemarks(patient, rules, judge, verdicts);
        return new Trace(
                asked.day(),
                rules.coding(trajectory, asked.day()).diagnosis().code(),
                standing.rule(),
                source(patient.rulebook().rule(standing.rule()), standing.version()),
                new Grounds(patient, rules).of(trajectory, asked.day()),
                ParametersOf.of(asked, judge.classification(), patient.parameters(asked.day())),
                new CountSteps(patient, rules, judge).of(trajectory, asked.treatment()),
                new CheckTrail(remarks).of(asked, byRule, authorisation),
                payer,
                findings,
                new Notes(patient, rules).of(asked));
    }

    private static RuleSource source(Rule rule, RuleVersion version) {
        return new RuleSource(
                rule.labelNl(),
                rule.labelEn(),
                version.validFrom(),
                version.validUntil(),
                version.article(),
                version.publication(),
                version.source());
    }
}
