package nl.trajectoryledger.events.stored;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

import java.util.List;

/** The upcasters that turn older revisions into current ones, oldest first. */
public final class EventUpcasters {

    /** Every event is at its first revision; an upcaster is added here with each later one. */
    private static final List<EventUpcaster> ALL = List.of();

    private EventUpcasters() {}

    /** The chain that every reader of stored events goes through. */
    public static EventUpcasterChain chain() {
        return new EventUpcasterChain(ALL);
    }
}
