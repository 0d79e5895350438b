package nl.trajectoryledger.command.store;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What several commands decide by, read beforehand, and what they record, to be written later. */
final class JointAppend {

    /** The one that the commands of this thread take part in. */
    static final ScopedValue<JointAppend> CURRENT = ScopedValue.newInstance();

    private final Map<String, List<DomainEventData<?>>> held;
    private final List<EventMessage<?>> recorded = new ArrayList<>();

    /**
     * @param held events of the patients concerned, by stream
     */
    JointAppend(Map<String, List<DomainEventData<?>>> held) {
        this.held = held;
    }

    /** The events of a stream, or null if they were not read beforehand. */
    @Nullable List<DomainEventData<?>> held(String stream) {
        return held.get(stream);
    }

    void add(List<? extends EventMessage<?>> events) {
        recorded.addAll(events);
    }

    List<EventMessage<?>> recorded() {
        return recorded;
    }
}
