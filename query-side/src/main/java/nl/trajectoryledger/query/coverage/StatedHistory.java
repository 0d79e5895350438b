package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.query.history.Session;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What was stated about the treatments before the ledger's own.
 *
 * @param statement the statement that counts: the latest {@code upTo}, of equal ones the one
 *     recorded last; null without a statement
 * @param placed how many treatments it adds, all placed on the day it began
 * @param conflict whether it contradicts what the ledger holds
 * @param own how many treatments the ledger holds, up to the last day of the statement if any
 * @param firstOwn day of the first the ledger holds; null if it holds none
 * @param toldOn the earliest first treatment that an intake tells of; null if none does
 */
record StatedHistory(
        @Nullable PriorHistoryStated statement,
        int placed,
        boolean conflict,
        int own,
        @Nullable LocalDate firstOwn,
        @Nullable LocalDate toldOn) {

    /** The latest end counts, of equal ones the one recorded last. */
    static final Comparator<PriorHistoryStated> LATEST =
            Comparator.comparing(PriorHistoryStated::upTo)
                    .thenComparing(PriorHistoryStated::factId);

    /**
     * @param held the ledger's own treatments in order of date, at any day
     */
    static StatedHistory of(
            List<PriorHistoryStated> statements, List<IntakeHeld> intakes, List<Session> held) {
        var toldOn =
                intakes.stream()
                        .map(IntakeHeld::firstTreatmentOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        var statement = statements.stream().max(LATEST).orElse(null);
        var firstOwn = held.isEmpty() ? null : held.getFirst().date();
        if (statement == null) {
            return new StatedHistory(null, 0, false, held.size(), firstOwn, toldOn);
        }
        int own = (int) held.stream().filter(s -> !s.date().isAfter(statement.upTo())).count();
        boolean conflict =
                own > statement.treatments()
                        || (firstOwn != null && statement.startedOn().isAfter(firstOwn));
        int placed = Math.max(0, statement.treatments() - own);
        return new StatedHistory(statement, placed, conflict, own, firstOwn, toldOn);
    }

    /** Whether the history before the ledger's own treatments is missing on a day. */
    boolean missingOn(LocalDate day, @Nullable LocalDate firstHeld) {
        return toldOn != null
                && statement == null
                && day.isAfter(toldOn)
                && (firstHeld == null || firstHeld.isAfter(toldOn));
    }
}
