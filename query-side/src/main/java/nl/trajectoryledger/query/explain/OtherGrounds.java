package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.query.coverage.Circumstances;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.rulebook.Admission;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.RuleVersion;
import nl.trajectoryledger.query.trace.Remark;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What another ground would mean: another basis or clause, or admission under a study. */
final class OtherGrounds {

    private final Story story;
    private final Circumstances under;
    private final Outcome outcome;
    private final Supposed supposed;
    private final List<Hypothesis> found = new ArrayList<>();

    OtherGrounds(Story story, Circumstances under, Outcome outcome) {
        this.story = story;
        this.under = under;
        this.outcome = outcome;
        this.supposed = new Supposed(story, under.firstIntake());
    }

    List<Hypothesis> all() {
        var about = Remark.of("change.no-ground").with("code", under.diagnosis().code());
        tried(about.by(under.codedBy()), supposed.grounded(under.codedBy(), null, null));
        var code = under.diagnosis().code();
        var clauses = under.diagnosis().clauses().stream().sorted().toList();
        found.addAll(
                Hypothesis.grouped(
                        Remark.of("change.clause").with("code", code).by(under.codedBy()),
                        "clause",
                        clauses,
                        clause -> supposed.grounded(under.codedBy(), null, clause),
                        outcome));
        if (clauses.isEmpty()) {
            found.addAll(bases());
        }
        admission().ifPresent(this::admitted);
        return found;
    }

    private List<Hypothesis> bases() {
        return Hypothesis.grouped(
                Remark.of("change.basis")
                        .with("code", under.diagnosis().code())
                        .by(under.codedBy()),
                "basis",
                List.of(RuleName.values()),
                basis -> supposed.grounded(under.codedBy(), basis, null),
                outcome);
    }

    private Optional<Admission> admission() {
        return story.rulebook()
                .namedBy(under.diagnosis().code())
                .flatMap(rule -> rule.on(under.date(), false))
                .flatMap(OtherGrounds::admission);
    }

    private static Optional<Admission> admission(RuleVersion version) {
        @Nullable Admission admission =
                version.adult() instanceof FirstTreatments first ? first.admission() : null;
        return Optional.ofNullable(admission);
    }

    private void admitted(Admission admission) {
        tried(
                Remark.of("change.assessed")
                        .with("measure", admission.measure())
                        .with("value", admission.value())
                        .with("date", under.date()),
                supposed.assessed(admission.measure(), admission.value(), under.date()));
    }

    private void tried(Remark what, Story supposition) {
        Hypothesis.of(what, supposition, outcome).ifPresent(found::add);
    }
}
