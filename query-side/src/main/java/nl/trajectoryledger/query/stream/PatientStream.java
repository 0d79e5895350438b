package nl.trajectoryledger.query.stream;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.history.RecordedEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One patient's stream, read with others; decoded when asked, so that one harms no other. */
public final class PatientStream {

    private final List<EventRow> stored;
    private final EventDecoder decoder;

    PatientStream(List<EventRow> stored, EventDecoder decoder) {
        this.stored = stored;
        this.decoder = decoder;
    }

    /** Whose stream it is. */
    public PatientId patient() {
        return new PatientId(stored.getFirst().stream());
    }

    /** How many events it holds. */
    public int size() {
        return stored.size();
    }

    /**
     * Its events.
     *
     * @throws UnreadableEvent if the ledger does not know what one of them means
     */
    public List<RecordedEvent> events() {
        return decoder.decode(stored);
    }

    /** Cuts events that come in the order of their streams into streams. */
    static final class Cutter {

        private final List<EventRow> open = new ArrayList<>();
        private final EventDecoder decoder;
        private final Consumer<PatientStream> reader;

        Cutter(EventDecoder decoder, Consumer<PatientStream> reader) {
            this.decoder = decoder;
            this.reader = reader;
        }

        void add(EventRow event) {
            if (!open.isEmpty() && !open.getLast().stream().equals(event.stream())) {
                finish();
            }
            open.add(event);
        }

        void finish() {
            if (!open.isEmpty()) {
                reader.accept(new PatientStream(List.copyOf(open), decoder));
                open.clear();
            }
        }
    }
}
