package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.TreatmentAuthorised;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The authorisations of a trajectory, used up in order of date by treatments that the rule calls
 * exhausted; of overlapping ones the earliest is used up first.
 */
final class Authorisations {

    private final Insurance insurance;
    private final List<TreatmentAuthorised> known;
    private final Map<TreatmentAuthorised, Integer> used = new HashMap<>();

    Authorisations(Insurance insurance, List<TreatmentAuthorised> known) {
        this.insurance = insurance;
        this.known =
                known.stream()
                        .sorted(
                                Comparator.comparing(TreatmentAuthorised::from)
                                        .thenComparing(TreatmentAuthorised::factId))
                        .toList();
    }

    /** The authorisation used up by a treatment, if any; to be asked in order of date. */
    @Nullable TreatmentAuthorised use(Judgement judgement, Treatment treatment) {
        var left = foresee(judgement, treatment);
        if (left != null) {
            used.merge(left, 1, Integer::sum);
        }
        return left;
    }

    /** The authorisation that a treatment would use. */
    @Nullable TreatmentAuthorised foresee(Judgement judgement, Treatment treatment) {
        return judgement.verdict() == Verdict.EXHAUSTED ? left(treatment) : null;
    }

    private @Nullable TreatmentAuthorised left(Treatment treatment) {
        return known.stream()
                .filter(authorisation -> covers(authorisation, treatment) && isLeft(authorisation))
                .findFirst()
                .orElse(null);
    }

    private boolean covers(TreatmentAuthorised authorisation, Treatment treatment) {
        var day = treatment.date();
        var insurer = insurance.insurerOn(day);
        boolean inForce =
                insurer == null ? !insurance.isGap(day) : insurer.equals(authorisation.insurer());
        return inForce
                && !day.isBefore(authorisation.from())
                && !day.isAfter(authorisation.until());
    }

    List<TreatmentAuthorised> known() {
        return known;
    }

    private boolean isLeft(TreatmentAuthorised authorisation) {
        var number = authorisation.treatments();
        return number == null || used.getOrDefault(authorisation, 0) < number;
    }
}
