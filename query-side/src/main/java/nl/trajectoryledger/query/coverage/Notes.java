package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.LongSession;
import nl.trajectoryledger.query.trace.Remark;

import java.util.List;
import java.util.Objects;

/** What one should know of a long or a group session besides; it changes no verdict. */
final class Notes {

    private final PatientCase patient;
    private final RuleFinder rules;

    Notes(PatientCase patient, RuleFinder rules) {
        this.patient = patient;
        this.rules = rules;
    }

    List<Remark> of(Asked asked) {
        if (asked.isLong()) {
            return ofLong(asked);
        }
        return asked.isOfGroup()
                ? patient.parameters(asked.day()).unchecked().stream()
                        .map(
                                chosen ->
                                        Remark.of("note.not-checked")
                                                .with("condition", chosen.value().label())
                                                .with("source", chosen.publication()))
                        .toList()
                : List.of();
    }

    private List<Remark> ofLong(Asked asked) {
        var code = rules.coding(asked.trajectory(), asked.day()).diagnosis().code();
        var told =
                patient.rulebook()
                        .longSessionIndications(
                                code,
                                patient.age(asked.day()),
                                asked.day(),
                                patient.insurance().insurerOn(asked.day()));
        return told.isEmpty()
                ? List.of(Remark.of("note.long-session.none").with("code", code))
                : told.stream().map(one -> about(one).with("code", code)).toList();
    }

    private static Remark about(LongSession indication) {
        return Remark.of("note.long-session")
                .with("labelNl", indication.labelNl())
                .with("labelEn", indication.labelEn())
                .with("conditionNl", Objects.requireNonNullElse(indication.conditionNl(), "-"))
                .with("conditionEn", Objects.requireNonNullElse(indication.conditionEn(), "-"))
                .with("publication", indication.publication());
    }
}
