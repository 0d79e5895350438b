package nl.trajectoryledger.query.status;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.stream.LedgerEventSource;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/**
 * Parks what a batch or a rebuild could not derive; Axon parks only what fails while an event is
 * handled.
 */
public final class ParkedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);

    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final LedgerEventSource source;

    ParkedEvents(SequencedDeadLetterQueue<EventMessage<?>> queue, LedgerEventSource source) {
        this.queue = queue;
        this.source = source;
    }

    SequencedDeadLetterQueue<EventMessage<?>> queue() {
        return queue;
    }

    /**
     * Parks a patient who has no rows after a rebuild, so that it is tried again, unless an event
     * of the patient is parked already. In the caller's transaction.
     *
     * @param sequence the event from which on nothing can be derived; null for the last
     */
    public void park(PatientId patient, @Nullable Long sequence, String reason) {
        var stream = patient.toString();
        if (!queue.contains(stream)) {
            source.event(patient, sequence)
                    .ifPresent(event -> enqueue(stream, event, new ThrowableCause("", reason)));
        }
    }

    /** Parks the events of one patient in their order, in the caller's transaction. */
    void park(List<DomainEventMessage<?>> events, Throwable cause) {
        for (var event : events) {
            // The same name for the sequence as Axon's policy "one after the other per aggregate".
            var stream = event.getAggregateIdentifier();
            LOG.warn(
                    "event {} of stream {} is parked: {}",
                    event.getSequenceNumber(),
                    stream,
                    cause.getClass().getSimpleName());
            enqueue(stream, event, ThrowableCause.truncated(cause));
        }
    }

    private void enqueue(String stream, EventMessage<?> event, ThrowableCause cause) {
        queue.enqueue(
                stream, new GenericDeadLetter<EventMessage<?>>(stream, event).withCause(cause));
    }
}
