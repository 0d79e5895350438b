package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.query.coverage.Circumstances;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.rulebook.Entitlement.CalendarYear;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentWindow;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.trace.Remark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What another day or a longer term would mean. */
final class TermHypotheses {

    private final Circumstances under;
    private final Outcome outcome;
    private final Supposed supposed;
    private final List<Hypothesis> found = new ArrayList<>();

    TermHypotheses(Story story, Circumstances under, Outcome outcome) {
        this.under = under;
        this.outcome = outcome;
        this.supposed = new Supposed(story, under.firstIntake());
    }

    List<Hypothesis> about(Reason reason) {
        switch (reason) {
            case ANCHOR_DATE_MISSING -> anchor();
            case TERM_EXPIRED -> longerTerm();
            case EXTENSION_NOT_ASSESSED, WINDOW_ENDED -> extension();
            default -> throw new IllegalArgumentException("no term is about " + reason);
        }
        return found;
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

    private void assessed(Measure measure, String value) {
        tried(
                Remark.of("change.assessed")
                        .with("measure", measure)
                        .with("value", value)
                        .with("date", under.date()),
                supposed.assessed(measure, value, under.date()));
    }

    private void tried(Remark what, Story supposition) {
        Hypothesis.of(what, supposition, outcome).ifPresent(found::add);
    }
}
