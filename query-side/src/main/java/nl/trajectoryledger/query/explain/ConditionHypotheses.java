package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.query.coverage.Circumstances;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.rulebook.Condition.Assessed;
import nl.trajectoryledger.query.rulebook.Condition.Qualified;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.trace.Remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What it would mean if the conditions of the rule and the insurer were met. */
final class ConditionHypotheses {

    private final Story story;
    private final Circumstances under;
    private final Outcome outcome;
    private final Supposed supposed;
    private final List<Hypothesis> found = new ArrayList<>();

    ConditionHypotheses(Story story, Circumstances under, Outcome outcome) {
        this.story = story;
        this.under = under;
        this.outcome = outcome;
        this.supposed = new Supposed(story, under.firstIntake());
    }

    List<Hypothesis> about(Reason reason) {
        switch (reason) {
            case FALL_RISK_NOT_HIGH, LIMITATION_NOT_SEVERE -> conditions();
            case GROUP_CONDITION_UNMET -> group();
            case REFERRAL_MISSING ->
                    tried(
                            Remark.of("change.referred").with("date", under.date()),
                            supposed.referred(under.date()));
            case THERAPIST_NOT_QUALIFIED -> qualification();
            default -> throw new IllegalArgumentException("no condition is about " + reason);
        }
        return found;
    }

    /** Everything unmet at once: one alone would still leave another unmet. */
    private void conditions() {
        var all = story;
        var wanted = new ArrayList<String>();
        for (var condition : under.version().conditions()) {
            if (condition instanceof Assessed assessed) {
                for (var each : assessed.values().entrySet()) {
                    all =
                            new Supposed(all, under.firstIntake())
                                    .assessed(each.getKey(), each.getValue(), under.date());
                    wanted.add("%s = %s".formatted(each.getKey(), each.getValue()));
                }
            }
        }
        tried(
                Remark.of("change.all-assessed")
                        .withAll("wanted", wanted)
                        .with("date", under.date()),
                all);
    }

    private void qualification() {
        if (story.subject() instanceof Subject.Held held) {
            under.version().conditions().stream()
                    .filter(Qualified.class::isInstance)
                    .flatMap(condition -> ((Qualified) condition).oneOf().stream())
                    .min(Comparator.comparing(Object::toString))
                    .ifPresent(
                            one ->
                                    tried(
                                            Remark.of("change.qualified")
                                                    .with("qualification", one),
                                            supposed.qualified(held.session(), one)));
        }
    }

    private void group() {
        var asked = story.rulebook().parameters().on(under.date(), under.insurer());
        var size = asked.groupSize();
        var minutes = asked.groupMinutes();
        if (story.subject() instanceof Subject.Held held) {
            tried(
                    Remark.of("change.group")
                            .with("size", size == null ? "-" : size.value().text())
                            .with("minutes", minutes == null ? "-" : minutes.value().text()),
                    supposed.inGroup(
                            held.session(),
                            size == null ? null : size.value().min(),
                            minutes == null ? null : minutes.value().min()));
        }
    }

    private void tried(Remark what, Story supposition) {
        Hypothesis.of(what, supposition, outcome).ifPresent(found::add);
    }
}
