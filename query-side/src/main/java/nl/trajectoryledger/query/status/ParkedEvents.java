package nl.trajectoryledger.query.status;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/** Parks what a batch could not derive; Axon parks only what fails while an event is handled. */
final class ParkedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);

    private final SequencedDeadLetterQueue<EventMessage<?>> queue;

    ParkedEvents(SequencedDeadLetterQueue<EventMessage<?>> queue) {
        this.queue = queue;
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
            queue.enqueue(
                    stream,
                    new GenericDeadLetter<EventMessage<?>>(stream, event)
                            .withCause(ThrowableCause.truncated(cause)));
        }
    }
}
