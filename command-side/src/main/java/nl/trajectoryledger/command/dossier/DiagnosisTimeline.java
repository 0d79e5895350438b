package nl.trajectoryledger.command.dossier;

import static java.util.Comparator.comparing;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.identity.FactId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The diagnosis codes of one trajectory in the order they came into force: by day, on one day in
 * the ledger's order. Intakes and migrations bring a code.
 */
record DiagnosisTimeline(List<Entry> entries) {

    /**
     * A code that came into force.
     *
     * @param from the code a migration started from; null for an intake
     */
    record Entry(FactId fact, LocalDate date, @Nullable DcsphCode from, DcsphCode code) {

        static Entry of(IntakeHeld intake) {
            return new Entry(intake.factId(), intake.date(), null, intake.diagnosis());
        }

        static Entry of(DiagnosisMigrated migration) {
            return new Entry(
                    migration.factId(), migration.date(), migration.from(), migration.to());
        }
    }

    /** The timeline of the keys that make up one trajectory. */
    static DiagnosisTimeline of(Collection<TrajectoryState> keys) {
        return new DiagnosisTimeline(
                keys.stream()
                        .flatMap(DiagnosisTimeline::entriesOf)
                        .sorted(comparing(Entry::date).thenComparing(Entry::fact))
                        .toList());
    }

    /** The first intake: the earliest, on one day the first in the ledger's order. */
    Entry firstIntake() {
        return entries.stream().filter(entry -> entry.from() == null).findFirst().orElseThrow();
    }

    /** The code in force on a day; before everything the diagnosis of the first intake. */
    DcsphCode inForceOn(LocalDate day) {
        return entries.stream()
                .filter(entry -> !entry.date().isAfter(day))
                .reduce(firstIntake(), (_, later) -> later)
                .code();
    }

    /** Whether a later migration starts from the code that a fact brought. */
    boolean carriesMigration(FactId fact) {
        var later = entries.stream().dropWhile(entry -> !entry.fact().equals(fact)).toList();
        return !later.isEmpty()
                && later.stream().skip(1).anyMatch(e -> later.getFirst().code().equals(e.from()));
    }

    private static Stream<Entry> entriesOf(TrajectoryState key) {
        return Stream.concat(key.intake().stream().map(Entry::of), key.migrations().map(Entry::of));
    }
}
