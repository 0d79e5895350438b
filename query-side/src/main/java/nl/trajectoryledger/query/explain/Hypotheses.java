package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.events.codes.Successors;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.query.coverage.Circumstances;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.rulebook.ClassNumbers;
import nl.trajectoryledger.query.rulebook.Condition.Assessed;
import nl.trajectoryledger.query.rulebook.Condition.Qualified;
import nl.trajectoryledger.query.rulebook.Entitlement.CalendarYear;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentWindow;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.trace.Remark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
            case ANCHOR_DATE_MISSING -> anchor();
            case CLASSIFICATION_MISSING -> classes();
            case FALL_RISK_NOT_HIGH, LIMITATION_NOT_SEVERE -> conditions();
            case GROUP_CONDITION_UNMET -> group();
            case THERAPIST_NOT_QUALIFIED -> qualification();
            case EXTENSION_NOT_ASSESSED, WINDOW_ENDED -> extension();
            case TERM_EXPIRED -> longerTerm();
            case REFERRAL_MISSING ->
                    tried(
                            Remark.of("change.referred").with("date", under.date()),
                            supposed.referred(under.date()));
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

    private void anchor() {
        var clause = Objects.requireNonNull(under.clause());
        var measure = Objects.requireNonNull(clause.anchorMeasure());
        var earliest = under.date().minusMonths(Objects.requireNonNull(clause.months()));
        // The first day from which the term still runs on the day of the treatment.
        while (!earliest.isAfter(under.date()) && !within(measure, earliest)) {
            earliest = earliest.plusDays(1);
        }
        if (!earliest.isAfter(under.date())) {
            day("change.assessed-from", measure, earliest);
            day("change.assessed-before", measure, earliest.minusDays(1));
        }
    }

    private boolean within(Measure measure, LocalDate value) {
        return supposed.assessed(measure, value.toString(), under.date())
                .outcome()
                .map(other -> !other.reasons().contains(Reason.TERM_EXPIRED))
                .orElse(false);
    }

    private void day(String key, Measure measure, LocalDate value) {
        tried(
                Remark.of(key).with("measure", measure).with("date", value),
                supposed.assessed(measure, value.toString(), under.date()));
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

    private void assessed(Measure measure, String value) {
        tried(
                Remark.of("change.assessed")
                        .with("measure", measure)
                        .with("value", value)
                        .with("date", under.date()),
                supposed.assessed(measure, value, under.date()));
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

    private void extension() {
        if (under.version().minor() instanceof CalendarYear year) {
            assessed(year.extension(), "true");
        }
        for (var entitlement : Arrays.asList(under.version().adult(), under.version().minor())) {
            if (entitlement instanceof TreatmentWindow window && window.extension() != null) {
                assessed(window.extension(), "true");
                return;
            }
        }
    }

    private void longerTerm() {
        var clause = under.clause();
        if (clause != null && clause.longerIf() != null) {
            assessed(clause.longerIf(), "true");
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
