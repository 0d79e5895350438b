package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.StoredAs;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.history.BusinessDate;
import nl.trajectoryledger.query.history.RecordedEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A fact that an explanation rests on, with its place in the ledger.
 *
 * @param event stored name of its event
 * @param date business date; null if it has none
 * @param sequence place in the patient's stream, from 0
 * @param recordedAt since when the ledger knows it
 * @param hash hash of the stored event, in lower-case hexadecimal; null where there is no store
 */
public record FactUsed(
        FactId fact,
        String event,
        @Nullable LocalDate date,
        long sequence,
        Instant recordedAt,
        @Nullable String hash) {

    static FactUsed of(RecordedEvent recorded) {
        var event = recorded.event();
        return new FactUsed(
                event.factId(),
                event.getClass().getAnnotation(StoredAs.class).value(),
                event instanceof SessionDelivered held ? held.date() : BusinessDate.of(event),
                recorded.sequence(),
                recorded.recordedAt(),
                null);
    }

    FactUsed withHash(@Nullable String stored) {
        return new FactUsed(fact, event, date, sequence, recordedAt, stored);
    }
}
