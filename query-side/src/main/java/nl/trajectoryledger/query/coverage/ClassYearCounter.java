package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The years of a rule that pays by class and year; there is one start year, ever. */
final class ClassYearCounter {

    private final ClassYears terms;
    private final List<Treatment> treatments;
    private final Map<Span, List<Treatment>> contents = new HashMap<>();
    private final @Nullable LocalDate start;

    /**
     * @param before whether the patient was treated under the rule before it had years
     * @param validFrom first day of the rule's years, on which they then start
     */
    ClassYearCounter(
            ClassYears terms,
            List<Counted> counted,
            boolean before,
            @Nullable LocalDate validFrom) {
        this.terms = terms;
        this.treatments = counted.stream().map(Counted::treatment).toList();
        var first = treatments.isEmpty() ? null : treatments.getFirst().date();
        this.start = before && validFrom != null ? validFrom : first;
    }

    /** The year a day falls in; null before the start year. */
    @Nullable ClassYear on(LocalDate day) {
        if (start == null || day.isBefore(start)) {
            return null;
        }
        var year = Span.ofMonths(start, terms.months());
        boolean isStart = true;
        while (year.endedBefore(day)) {
            year = year.next(terms.months());
            isStart = false;
        }
        return new ClassYear(year, isStart);
    }

    /** The year in which a treatment of that day would fall: the start year if none has begun. */
    ClassYear opening(LocalDate day) {
        var year = on(day);
        return year == null ? new ClassYear(Span.ofMonths(day, terms.months()), true) : year;
    }

    List<Treatment> in(Span year) {
        return contents.computeIfAbsent(
                year,
                span -> treatments.stream().filter(one -> span.contains(one.date())).toList());
    }
}
