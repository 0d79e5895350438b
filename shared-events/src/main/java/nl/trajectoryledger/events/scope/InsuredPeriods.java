package nl.trajectoryledger.events.scope;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.InsuranceStarted;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** By whom a patient is insured when: the latest period begun is in force, unless it ended. */
record InsuredPeriods(List<Period> periods) {

    private static final Comparator<InsuranceStarted> IN_ORDER =
            Comparator.comparing(InsuranceStarted::from).thenComparing(InsuranceStarted::factId);

    /**
     * @param until last day; null while it runs
     */
    record Period(UzoviCode insurer, LocalDate from, @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    static InsuredPeriods of(Stream<InsuranceStarted> started) {
        var periods = new ArrayList<Period>();
        LocalDate next = null;
        for (var one : started.sorted(IN_ORDER).toList().reversed()) {
            periods.add(new Period(one.insurer(), one.from(), end(one.until(), next)));
            next = one.from();
        }
        return new InsuredPeriods(periods.reversed());
    }

    private static @Nullable LocalDate end(@Nullable LocalDate until, @Nullable LocalDate next) {
        var dayBefore = next == null ? null : next.minusDays(1);
        return dayBefore == null || (until != null && until.isBefore(dayBefore))
                ? until
                : dayBefore;
    }

    /** Those of one insurer that have a day at all. */
    List<Period> of(UzoviCode insurer) {
        return periods.stream()
                .filter(period -> period.insurer().equals(insurer))
                .filter(period -> period.covers(period.from()))
                .toList();
    }

    boolean isInsured(UzoviCode insurer, LocalDate day) {
        return periods.stream()
                .anyMatch(period -> period.insurer().equals(insurer) && period.covers(day));
    }
}
