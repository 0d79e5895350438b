package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Clause;
import nl.trajectoryledger.query.rulebook.Dated;
import nl.trajectoryledger.query.rulebook.Entitlement.BeforeRulebook;
import nl.trajectoryledger.query.rulebook.Entitlement.CalendarYear;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.Entitlement.Interventions;
import nl.trajectoryledger.query.rulebook.Entitlement.NotCovered;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentTotal;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentWindow;
import nl.trajectoryledger.query.rulebook.Entitlement.Unlimited;
import nl.trajectoryledger.query.rulebook.Parameters;
import nl.trajectoryledger.query.trace.ParameterUsed;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The numbers and dates of a rule that bear on a verdict, with the time they hold. */
final class ParametersOf {

    private static final String TREATMENTS = "treatments";
    private static final String MONTHS = "months";

    private final Standing standing;
    private final List<ParameterUsed> used = new ArrayList<>();

    private ParametersOf(Standing standing) {
        this.standing = standing;
    }

    static List<ParameterUsed> of(
            Asked asked, Classification classification, Parameters ofInsurer) {
        var parameters = new ParametersOf(asked.standing());
        parameters.rule(asked, classification);
        parameters.insurer(asked, ofInsurer);
        var clause = asked.standing().clause();
        if (clause != null) {
            parameters.clause(clause);
        }
        return List.copyOf(parameters.used);
    }

    private void rule(Asked asked, Classification classification) {
        switch (standing.entitlement()) {
            case FirstTreatments first -> first(first);
            case TreatmentTotal total -> add("maximum", total.maximum(), TREATMENTS);
            case TreatmentWindow window -> {
                add("maximum", window.maximum(), TREATMENTS);
                add("months", window.months(), MONTHS);
                add("scope", window.scope().label(), "");
            }
            case ClassYears years -> {
                add("months", years.months(), MONTHS);
                classes(asked, years, classification);
            }
            case CalendarYear year -> {
                add("maximum", year.maximum(), TREATMENTS);
                add("extended", year.extended(), TREATMENTS);
            }
            case Interventions one -> add("months", one.months(), MONTHS);
            case Unlimited _, NotCovered _, BeforeRulebook _ -> {}
        }
    }

    private void first(FirstTreatments first) {
        add("limit", first.limit(), TREATMENTS);
        for (var earlier : first.earlierLimits()) {
            used.add(
                    new ParameterUsed(
                            "earlierLimit",
                            String.valueOf(earlier.limit()),
                            TREATMENTS,
                            standing.version().validFrom(),
                            earlier.reachedBefore().minusDays(1),
                            null,
                            standing.version().article()));
        }
    }

    private void classes(Asked asked, ClassYears years, Classification classification) {
        classification
                .on(asked.trajectory(), standing, years, asked.day())
                .ifPresent(
                        numbers -> {
                            add("class", numbers.label(), "");
                            add("startYear", numbers.startYear(), TREATMENTS);
                            add("laterYear", numbers.laterYear(), TREATMENTS);
                        });
    }

    /** What the insurer of the day, or the rulebook for it, chose where the law leaves it open. */
    private void insurer(Asked asked, Parameters chosen) {
        if (standing.entitlement() instanceof FirstTreatments) {
            add(chosen.countsBeforeEighteen());
        }
        if (standing.entitlement() instanceof TreatmentTotal) {
            add(chosen.pelvicScope());
        }
        if (chosen.referralRequired().value().under(standing.rule())) {
            add(chosen.referralRequired());
        }
        if (asked.isOfGroup()) {
            chosen.ofGroups().forEach(this::add);
        }
    }

    private void add(Dated<?> chosen) {
        var insurer = chosen.insurer();
        used.add(
                new ParameterUsed(
                        chosen.value().label(),
                        chosen.value().text(),
                        chosen.unit() == null ? "" : chosen.unit().toString(),
                        chosen.validFrom(),
                        chosen.validUntil(),
                        insurer == null ? null : insurer.value(),
                        chosen.article()));
    }

    private void clause(Clause clause) {
        addOf(clause, "clause", clause.clause(), "");
        addOf(clause, "term", clause.months(), MONTHS);
        addOf(clause, "longerTerm", clause.longerMonths(), MONTHS);
        addOf(clause, "ageLimit", clause.ageLimit(), "years");
    }

    private void addOf(Clause clause, String name, @Nullable Object value, String unit) {
        if (value != null) {
            used.add(
                    new ParameterUsed(
                            name, value.toString(), unit, null, null, null, clause.article()));
        }
    }

    private void add(String name, Object value, String unit) {
        used.add(
                new ParameterUsed(
                        name,
                        value.toString(),
                        unit,
                        standing.version().validFrom(),
                        standing.version().validUntil(),
                        null,
                        standing.version().article()));
    }
}
