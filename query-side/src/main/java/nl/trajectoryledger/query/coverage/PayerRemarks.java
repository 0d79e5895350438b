package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.query.trace.Remark;

import java.time.LocalDate;
import java.util.Objects;

/** Says why it is this payer. */
final class PayerRemarks {

    private final Insurance insurance;

    PayerRemarks(Insurance insurance) {
        this.insurance = insurance;
    }

    Remark of(Payment payment, LocalDate day) {
        return switch (payment.payer()) {
            case UNKNOWN -> Remark.of("payer.unknown");
            case BASIC -> insured(Remark.of("payer.basic"), day);
            case SUPPLEMENTARY -> ofPackage("payer.package", payment, day);
            case SELF ->
                    payment.number() == null
                            ? Remark.of("payer.not-insured").with("date", day)
                            : ofPackage("payer.package-used-up", payment, day);
            case SUPPLEMENTARY_OR_SELF ->
                    insurance.on(day) == null
                            ? Remark.of("payer.no-insurance-known").with("date", day)
                            : insured(Remark.of("payer.no-package-known"), day);
        };
    }

    private Remark insured(Remark remark, LocalDate day) {
        var period = insurance.on(day);
        return period == null
                ? remark
                : remark.with("insurer", period.insurer()).by(period.factId());
    }

    private Remark ofPackage(String key, Payment payment, LocalDate day) {
        InsuranceStarted period = Objects.requireNonNull(insurance.on(day));
        var supplement = Objects.requireNonNull(period.supplementary());
        return insured(Remark.of(key), day)
                .with("number", Objects.requireNonNull(payment.number()))
                .with("limit", supplement.treatmentsPerYear())
                .with("year", String.valueOf(day.getYear()));
    }
}
