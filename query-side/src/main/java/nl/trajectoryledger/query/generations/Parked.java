package nl.trajectoryledger.query.generations;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.reading.Derivation;
import nl.trajectoryledger.query.reading.Obstacle;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.PatientStream;
import nl.trajectoryledger.query.stream.UnreadableEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * A patient whose rows cannot be made.
 *
 * @param sequence place in the stream of the event from which on they cannot be; null if it is the
 *     database that refuses the rows
 * @param position of that event in the ledger
 * @param reason without anything that stands in the event
 */
public record Parked(
        PatientId patient, @Nullable Long sequence, @Nullable Long position, String reason) {

    /** One whose rows the database would not take. */
    static Parked refused(PatientId patient, RuntimeException cause) {
        return new Parked(patient, null, null, Obstacle.told(cause));
    }

    static Parked of(PatientStream stream, RuntimeException cause, Rulebook rulebook) {
        return of(
                stream,
                cause,
                events -> {
                    var _ = Derivation.of(stream.patient(), events, rulebook);
                });
    }

    /**
     * One who cannot be read or folded.
     *
     * @param fold what fails
     */
    public static Parked of(
            PatientStream stream, RuntimeException cause, Consumer<List<RecordedEvent>> fold) {
        long sequence =
                cause instanceof UnreadableEvent unreadable
                        ? unreadable.sequence()
                        : firstThatFails(stream, fold);
        return new Parked(stream.patient(), sequence, null, Obstacle.told(cause));
    }

    private static long firstThatFails(PatientStream stream, Consumer<List<RecordedEvent>> fold) {
        var events = stream.events();
        int length = events.size();
        while (length > 1) {
            try {
                fold.accept(events.subList(0, length - 1));
                return events.get(length - 1).sequence();
            } catch (RuntimeException _) {
                length--;
            }
        }
        return events.getFirst().sequence();
    }
}
