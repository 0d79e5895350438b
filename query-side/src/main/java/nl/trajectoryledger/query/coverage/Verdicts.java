package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.history.Session;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The verdict and payer of every treatment of a patient, placed ones included. Authorisations are
 * used up in order of date within a trajectory, supplementary packages in order of date over all.
 */
final class Verdicts {

    private final Judge judge;
    private final Map<FactId, Settled> bySession = new HashMap<>();
    private final Map<TrajectoryCase, Authorisations> authorisations = new HashMap<>();

    Verdicts(PatientCase patient, Judge judge, LocalDate cutoff) {
        this.judge = judge;
        var all = new ArrayList<Judged>();
        for (var trajectory : patient.trajectories()) {
            var authorised =
                    trajectory.history().authorisations().stream()
                            .filter(authorisation -> !authorisation.from().isAfter(cutoff))
                            .toList();
            var usable = new Authorisations(patient.insurance(), authorised);
            authorisations.put(trajectory, usable);
            for (var treatment : trajectory.treatments()) {
                var byRule = judge.judge(trajectory, treatment);
                all.add(new Judged(treatment, byRule, usable.use(byRule, treatment)));
            }
        }
        all.sort(Comparator.comparing(Judged::treatment, Treatment.IN_ORDER));
        settle(all, new Payers(patient.insurance()));
    }

    private void settle(List<Judged> inOrder, Payers paying) {
        for (var judged : inOrder) {
            var judgement = judged.judgement();
            var payment = paying.of(judgement, judged.treatment().date());
            var session = judged.treatment().session();
            if (session != null) {
                bySession.put(
                        session.fact(),
                        new Settled(judged.byRule(), judged.authorisation(), judgement, payment));
            }
        }
    }

    Settled of(Session treatment) {
        return known(bySession, treatment.fact());
    }

    private static <K, T> T known(Map<K, T> map, K key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("no treatment of the patient: " + key);
        }
        return value;
    }

    /** The verdict on a next treatment of a day, by the therapist of a key's intake. */
    Verdict next(TrajectoryCase trajectory, TrajectoryKey key, LocalDate day) {
        var asked = Treatment.asked(day, trajectory.qualifications(key));
        var byRule = judge.judge(trajectory, asked);
        return authorisationFor(trajectory, byRule, asked) == null
                ? byRule.verdict()
                : Verdict.BASIC;
    }

    @Nullable TreatmentAuthorised authorisationFor(
            TrajectoryCase trajectory, Judgement byRule, Treatment asked) {
        return authorisations(trajectory).foresee(byRule, asked);
    }

    Authorisations authorisations(TrajectoryCase trajectory) {
        return known(authorisations, trajectory);
    }
}
