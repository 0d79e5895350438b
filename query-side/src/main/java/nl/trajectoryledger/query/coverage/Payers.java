package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.UzoviCode;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Who pays, over all trajectories of a patient: the supplementary package pays until its number of
 * the calendar year is used up.
 */
final class Payers {

    private record PackageYear(int year, UzoviCode insurer) {}

    private final Insurance insurance;
    private final Map<PackageYear, Integer> used = new HashMap<>();

    Payers(Insurance insurance) {
        this.insurance = insurance;
    }

    /** The payer of a treatment; to be asked in order of date over all trajectories. */
    Payer of(Judgement judgement, LocalDate day) {
        var verdict = judgement.verdict();
        if (verdict == Verdict.UNDETERMINED) {
            return Payer.UNKNOWN;
        }
        if (insurance.isGap(day)) {
            return Payer.SELF;
        }
        return verdict == Verdict.BASIC ? Payer.BASIC : supplementary(day);
    }

    private Payer supplementary(LocalDate day) {
        var period = insurance.on(day);
        if (period == null || period.supplementary() == null) {
            return Payer.SUPPLEMENTARY_OR_SELF;
        }
        var year = new PackageYear(day.getYear(), period.insurer());
        int before = used.getOrDefault(year, 0);
        if (before >= period.supplementary().treatmentsPerYear()) {
            return Payer.SELF;
        }
        used.put(year, before + 1);
        return Payer.SUPPLEMENTARY;
    }
}
