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

    /** The payment of a treatment; to be asked in order of date over all trajectories. */
    Payment of(Judgement judgement, LocalDate day) {
        var verdict = judgement.verdict();
        if (verdict == Verdict.UNDETERMINED) {
            return new Payment(Payer.UNKNOWN, null);
        }
        if (insurance.isGap(day)) {
            return new Payment(Payer.SELF, null);
        }
        return verdict == Verdict.BASIC ? new Payment(Payer.BASIC, null) : supplementary(day);
    }

    private Payment supplementary(LocalDate day) {
        var period = insurance.on(day);
        if (period == null || period.supplementary() == null) {
            return new Payment(Payer.SUPPLEMENTARY_OR_SELF, null);
        }
        var year = new PackageYear(day.getYear(), period.insurer());
        int number = used.merge(year, 1, Integer::sum);
        boolean within = number <= period.supplementary().treatmentsPerYear();
        return new Payment(within ? Payer.SUPPLEMENTARY : Payer.SELF, number);
    }
}
