package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.codes.CodeLists;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.query.rulebook.Entitlement.BeforeRulebook;
import nl.trajectoryledger.query.rulebook.Entitlement.CalendarYear;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.Entitlement.Interventions;
import nl.trajectoryledger.query.rulebook.Entitlement.NotCovered;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentTotal;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentWindow;
import nl.trajectoryledger.query.rulebook.Entitlement.Unlimited;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds what cannot be right in what a version of a rule gives: numbers, codes, measures. */
final class EntitlementCheck {

    /** Since when COD321 has codes: what holds since always is asked from then. */
    private static final LocalDate FIRST_CODES = LocalDate.of(1997, 1, 1);

    private final Complaints complaints;
    private final String piece;
    private final Validity period;

    EntitlementCheck(Complaints complaints, String piece, Validity period) {
        this.complaints = complaints;
        this.piece = piece;
        this.period = period;
    }

    void check(String place, Entitlement entitlement) {
        switch (entitlement) {
            case FirstTreatments first -> check(place, first);
            case TreatmentTotal total -> {
                atLeast(1, place + ".maximum", total.maximum());
                code(place + ".code", total.code(), period);
            }
            case TreatmentWindow window -> check(place, window);
            case ClassYears years -> check(place, years);
            case CalendarYear year -> {
                atLeast(1, place + ".maximum", year.maximum());
                atLeast(year.maximum(), place + ".extended", year.extended());
                measure(place + ".extension", year.extension(), "true");
                code(place + ".code", year.code(), period);
            }
            case Interventions interventions ->
                    atLeast(1, place + ".months", interventions.months());
            case Unlimited unlimited -> code(place + ".code", unlimited.code(), period);
            case NotCovered _, BeforeRulebook _ -> {}
        }
    }

    private void check(String place, FirstTreatments first) {
        atLeast(1, place + ".limit", first.limit());
        for (var earlier : first.earlierLimits()) {
            atLeast(1, place + ".earlier_limits.limit", earlier.limit());
            complaints.require(
                    earlier.limit() < first.limit(),
                    piece,
                    place + ".earlier_limits.limit",
                    earlier.limit(),
                    "a number below the limit of " + first.limit());
        }
        var admission = first.admission();
        if (admission != null) {
            measure(place + ".admission", admission.measure(), admission.value());
        }
        code(place + ".excluded_code", first.excludedCode(), period);
        code(place + ".paid_code", first.paidCode(), period);
    }

    private void check(String place, TreatmentWindow window) {
        atLeast(1, place + ".maximum", window.maximum());
        atLeast(1, place + ".months", window.months());
        complaints.require(
                (window.next() == Next.EXTENSION) == (window.extension() != null),
                piece,
                place + ".extension",
                window.extension(),
                "the measure that extends, and only where next is extension");
        measure(place + ".extension", window.extension(), "true");
        code(place + ".code", window.code(), period);
        code(place + ".next_code", window.nextCode(), period);
    }

    private void check(String place, ClassYears years) {
        atLeast(1, place + ".months", years.months());
        var byLabel = new LinkedHashMap<String, Map<String, ClassNumbers>>();
        for (var numbers : years.classes()) {
            var of = "%s.classes.%s".formatted(place, numbers.label());
            measure(of, Measure.GOLD_CLASS, numbers.label());
            complaints.inOrder(piece, numbers);
            atLeast(0, of + ".start_year", numbers.startYear());
            atLeast(0, of + ".later_year", numbers.laterYear());
            code(of + ".start_code", numbers.startCode(), numbers);
            code(of + ".later_code", numbers.laterCode(), numbers);
            byLabel.computeIfAbsent(numbers.label(), _ -> new LinkedHashMap<>())
                    .put("%s from %s".formatted(of, numbers.validFrom()), numbers);
        }
        complaints.require(
                !byLabel.isEmpty(), piece, place + ".classes", "[]", "the numbers of a class");
        Complaints inside =
                (of, field, value, expected) ->
                        complaints.add(piece, "%s.%s".formatted(of, field), value, expected);
        byLabel.values().forEach(of -> inside.follow(of, false));
    }

    private void atLeast(int least, String field, int number) {
        complaints.atLeast(least, piece, field, number);
    }

    private void measure(String field, @Nullable Measure measure, String value) {
        complaints.require(
                measure == null || measure.allows(value),
                piece,
                field,
                measure == null ? null : "%s %s".formatted(measure, value),
                "a measure that may be " + value);
    }

    /** A code is claimed on days of the version; on each of them the list must have it. */
    private void code(String field, @Nullable EntitlementCode code, Validity holds) {
        var from = latest(latest(period.firstDay(), holds.firstDay()), FIRST_CODES);
        var until = period.lastDay().isBefore(holds.lastDay()) ? period.lastDay() : holds.lastDay();
        complaints.require(
                code == null
                        || CodeLists.find(code)
                                .map(entry -> entry.validOn(from) && entry.validOn(until))
                                .orElse(false),
                piece,
                field,
                code,
                "a code that COD321 has on every day of the version");
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
