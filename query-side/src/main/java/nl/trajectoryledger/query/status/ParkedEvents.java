package nl.trajectoryledger.query.status;

import static java.util.stream.Collectors.toUnmodifiableSet;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.reading.Obstacle;
import nl.trajectoryledger.query.stream.LedgerEventSource;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Axon's queue of dead letters, filled by hand: a batch is derived as a whole, so that no failure
 * belongs to the handling of one event. A patient's letters stand in the order of the stream.
 */
public final class ParkedEvents {

    /** The cause of a letter that a rebuild wrote. */
    static final String BY_REBUILD = "REBUILD";

    private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);

    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final LedgerEventSource source;
    private final JdbcClient database;

    ParkedEvents(
            SequencedDeadLetterQueue<EventMessage<?>> queue,
            LedgerEventSource source,
            JdbcClient database) {
        this.queue = queue;
        this.source = source;
        this.database = database;
    }

    /** Which of these patients have parked events, behind which their later ones must stay. */
    Set<PatientId> among(Collection<PatientId> patients) {
        return database
                .sql(
                        """
                        select distinct sequenceidentifier from reading.dead_letter
                        where processinggroup = ? and sequenceidentifier = any(?)
                        """)
                .params(
                        LiveProjection.NAME,
                        patients.stream().map(PatientId::toString).toArray(String[]::new))
                .query((row, _) -> new PatientId(UUID.fromString(row.getString(1))))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    /**
     * Parks a patient who has no rows after a rebuild, so that it is tried again, unless an event
     * of the patient is parked already. In the caller's transaction.
     *
     * @param sequence the event from which on nothing can be derived; null for the last
     */
    public void park(PatientId patient, @Nullable Long sequence, String reason) {
        if (!queue.contains(patient.toString())) {
            source.event(patient, sequence)
                    .ifPresent(
                            event ->
                                    enqueue(
                                            (DomainEventMessage<?>) event,
                                            new ThrowableCause(BY_REBUILD, reason)));
        }
    }

    /** Parks the events of one patient in their order, in the caller's transaction. */
    void park(List<DomainEventMessage<?>> events, RuntimeException cause) {
        for (var event : events) {
            LOG.warn(
                    "event {} of stream {} is parked: {}",
                    event.getSequenceNumber(),
                    event.getAggregateIdentifier(),
                    Obstacle.of(cause));
            enqueue(event, new ThrowableCause(Obstacle.of(cause).name(), Obstacle.told(cause)));
        }
    }

    /** Parks events behind those of the same patient that are parked already. */
    void parkBehind(List<DomainEventMessage<?>> events) {
        events.forEach(event -> enqueue(event, null));
    }

    private void enqueue(DomainEventMessage<?> event, @Nullable ThrowableCause cause) {
        // The same name for the sequence as Axon's policy "one after the other per aggregate".
        var stream = event.getAggregateIdentifier();
        var letter = new GenericDeadLetter<EventMessage<?>>(stream, event);
        queue.enqueue(stream, cause == null ? letter : letter.withCause(cause));
    }
}
