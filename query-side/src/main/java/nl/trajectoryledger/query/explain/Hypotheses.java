package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.events.codes.Successors;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.query.coverage.Circumstances;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.rulebook.ClassNumbers;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.trace.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tries what could change a verdict: each supposition is added to the history and judged by the
 * same fold, and told only if the answer differs.
 */
final class Hypotheses {

    private final Story story;
    private final Circumstances under;
    private final Outcome outcome;
    private final Supposed supposed;
    private final List<Hypothesis> found = new ArrayList<>();

    Hypotheses(Story story, Circumstances under, Outcome outcome) {
        this.story = story;
        this.under = under;
        this.outcome = outcome;
        this.supposed = new Supposed(story, under.firstIntake());
    }

    List<Hypothesis> all() {
        outcome.reasons().stream().sorted().forEach(this::about);
        switch (outcome.verdict()) {
            case EXHAUSTED -> authorisation();
            case FIRST_N -> earlierTreatments();
            case NOT_BASIC -> found.addAll(new OtherGrounds(story, under, outcome).all());
            case BASIC, CONDITION_UNMET, UNDETERMINED -> {}
        }
        return List.copyOf(found);
    }

    private void about(Reason reason) {
        switch (reason) {
            case DIAGNOSIS_CODE_CLOSED -> successors();
            case PRIOR_HISTORY_MISSING -> under.missing().forEach(this::history);
            case COMBINATION_INVALID -> found.addAll(new OtherGrounds(story, under, outcome).all());
            case ANCHOR_DATE_MISSING, EXTENSION_NOT_ASSESSED, TERM_EXPIRED, WINDOW_ENDED ->
                    found.addAll(new TermHypotheses(story, under, outcome).about(reason));
            case CLASSIFICATION_MISSING -> classes();
            case FALL_RISK_NOT_HIGH,
                    GROUP_CONDITION_UNMET,
                    LIMITATION_NOT_SEVERE,
                    REFERRAL_MISSING,
                    THERAPIST_NOT_QUALIFIED ->
                    found.addAll(new ConditionHypotheses(story, under, outcome).about(reason));
            case AGE_LIMIT, AUTHORISED, BEFORE_RULEBOOK, MAXIMUM_REACHED -> {}
        }
    }

    private void successors() {
        var closed = Objects.requireNonNull(under.diagnosis().closedFrom());
        var date = under.codedOn().isAfter(closed) ? under.codedOn() : closed;
        var code = under.diagnosis().code();
        found.addAll(
                Hypothesis.grouped(
                        Remark.of("change.migrated").with("from", code).with("date", date),
                        "to",
                        Successors.of(code).candidates(),
                        to -> supposed.migrated(code, to, date),
                        outcome));
    }

    private void history(IntakeHeld telling) {
        found.addAll(new HistoryRanges(story, telling, outcome).all());
    }

    private void classes() {
        if (under.version().adult() instanceof ClassYears years) {
            found.addAll(
                    Hypothesis.grouped(
                            Remark.of("change.assessed")
                                    .with("measure", Measure.GOLD_CLASS)
                                    .with("date", under.date()),
                            "value",
                            years.classes().stream().map(ClassNumbers::label).distinct().toList(),
                            label -> supposed.assessed(Measure.GOLD_CLASS, label, under.date()),
                            outcome));
        }
    }

    private void authorisation() {
        if (under.insurer() != null) {
            tried(
                    Remark.of("change.authorised")
                            .with("insurer", under.insurer())
                            .with("date", under.date()),
                    supposed.authorised(under.insurer(), under.date()));
        }
    }

    /** How many treatments before the ledger's own would make this one paid. */
    private void earlierTreatments() {
        var number = outcome.number();
        var first = under.firstTreatment();
        if (number == null || !(under.version().adult() instanceof FirstTreatments terms)) {
            return;
        }
        var start = (first == null ? under.date() : first).minusDays(1);
        for (int more = 1; more <= terms.limit(); more++) {
            var other =
                    supposed.history(under.firstIntake().trajectory(), start, more, start)
                            .outcome()
                            .orElse(outcome);
            if (other.verdict() == Verdict.BASIC) {
                var what = Remark.of("change.earlier-treatments").with("treatments", more);
                found.add(new Hypothesis(what.with("date", start), other));
                return;
            }
        }
    }

    private void tried(Remark what, Story supposition) {
        Hypothesis.of(what, supposition, outcome).ifPresent(found::add);
    }
}
