package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.codes.DcsphList;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records statements one after another, each decided by what the ones before it left.
 *
 * @param dossier what is known so far; it changes with every fact recorded
 * @param codes the diagnosis codes as they are known now
 * @param recording records one fact
 */
public record StatementRecording(
        PatientDossier dossier, DcsphList codes, Function<Fact, Outcome> recording) {

    /** What became of a statement. */
    public Outcome record(Statement statement) {
        if (dossier.isErased()) {
            return new Outcome.Refused(PatientDossier.ERASED_PATIENT);
        }
        return switch (statement) {
            case Fact fact -> recording.apply(fact);
            case Documented row -> record(row);
        };
    }

    /** All of a row or nothing: whatever can be refused is looked at before the first fact. */
    private Outcome record(Documented row) {
        try {
            var documented = dossier.documented(row);
            var missing = documented.missing();
            missing.forEach(fact -> FactRules.check(fact, codes));
            var objection = objection(row, documented, missing);
            if (objection.isPresent()) {
                return objection.get();
            }
            return answer(documented, missing.stream().map(recording).toList());
        } catch (FactRefused refused) {
            return new Outcome.Refused(refused.rule());
        }
    }

    private Optional<Outcome> objection(
            Documented row, DocumentedRow documented, List<Fact> missing) {
        return missing.stream()
                .filter(fact -> !(row instanceof Documented.OnTrajectory) || documented.holds(fact))
                .map(fact -> dossier.decide(fact, codes))
                .flatMap(decision -> objection(decision).stream())
                .findFirst();
    }

    private static Optional<Outcome> objection(Decision decision) {
        return switch (decision) {
            case Decision.Recorded _, Decision.Repeated _ -> Optional.empty();
            case Decision.Conflicting conflicting ->
                    Optional.of(new Outcome.Conflicting(conflicting.rule()));
            case Decision.Refused refused -> Optional.of(new Outcome.Refused(refused.rule()));
        };
    }

    /** A row is as its least welcome fact. */
    private static Outcome answer(DocumentedRow row, List<Outcome> outcomes) {
        return outcomes.stream()
                .min((one, other) -> Integer.compare(rank(one), rank(other)))
                .orElseGet(() -> new Outcome.Repeated(row.first(), List.of()));
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused _ -> 0;
            case Outcome.Conflicting _ -> 1;
            case Outcome.Recorded _ -> 2;
            case Outcome.Repeated _ -> 3;
        };
    }
}
