package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.InsuranceStarted;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** By whom the patient was insured on which day. */
final class Insurance {

    private final List<InsuranceStarted> periods;

    Insurance(List<InsuranceStarted> known, LocalDate cutoff) {
        periods =
                known.stream()
                        .filter(period -> !period.from().isAfter(cutoff))
                        .sorted(
                                Comparator.comparing(InsuranceStarted::from)
                                        .thenComparing(InsuranceStarted::factId))
                        .toList();
    }

    /** The latest period begun is in force, unless it ended; null if there is none. */
    @Nullable InsuranceStarted on(LocalDate day) {
        InsuranceStarted latest = null;
        for (var period : periods) {
            if (!period.from().isAfter(day)) {
                latest = period;
            }
        }
        boolean ended = latest != null && latest.until() != null && day.isAfter(latest.until());
        return ended ? null : latest;
    }

    /** Every period begun, by its first day. */
    List<InsuranceStarted> periods() {
        return periods;
    }

    /** Which insurer was in force when; a period that another began with is left out. */
    List<InsurancePeriod> stretches() {
        var stretches = new ArrayList<InsurancePeriod>();
        for (int i = 0; i < periods.size(); i++) {
            var next = i + 1 < periods.size() ? periods.get(i + 1).from() : null;
            if (next == null || next.isAfter(periods.get(i).from())) {
                stretches.add(stretch(periods.get(i), next));
            }
        }
        return stretches;
    }

    private static InsurancePeriod stretch(InsuranceStarted period, @Nullable LocalDate next) {
        var until = period.until();
        var supplementary = period.supplementary();
        return new InsurancePeriod(
                period.insurer(),
                period.from(),
                next != null && (until == null || !until.isBefore(next))
                        ? next.minusDays(1)
                        : until,
                period.factId(),
                supplementary == null ? null : supplementary.treatmentsPerYear());
    }

    @Nullable UzoviCode insurerOn(LocalDate day) {
        var period = on(day);
        return period == null ? null : period.insurer();
    }

    /** Whether the day falls in a gap: after the first known period began, and in none. */
    boolean isGap(LocalDate day) {
        return !periods.isEmpty() && !day.isBefore(periods.getFirst().from()) && on(day) == null;
    }

    /** Whether a period begins on or before the stated end of the one before it. */
    boolean overlaps() {
        for (int i = 1; i < periods.size(); i++) {
            var until = periods.get(i - 1).until();
            if (until != null && !periods.get(i).from().isAfter(until)) {
                return true;
            }
        }
        return false;
    }
}
