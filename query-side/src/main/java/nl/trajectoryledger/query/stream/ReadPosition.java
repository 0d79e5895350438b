package nl.trajectoryledger.query.stream;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a follower has read. Positions are given out before their transactions commit, so alone
 * they leave room for an event that comes late; the transaction goes first.
 *
 * @param transactionId the transaction that appended the last event read
 * @param eventPosition the position of that event
 */
public record ReadPosition(long transactionId, long eventPosition)
        implements TrackingToken, Comparable<ReadPosition> {

    /** Nothing read yet. */
    public static final ReadPosition START = new ReadPosition(0, 0);

    private static final Comparator<ReadPosition> READ_ORDER =
            Comparator.comparingLong(ReadPosition::transactionId)
                    .thenComparingLong(ReadPosition::eventPosition);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    /** Reads what {@link #text} gave; empty if it is something else. */
    public static Optional<ReadPosition> read(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new ReadPosition(
                                Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** As a person can hand it on: transaction and position. */
    public String text() {
        return transactionId + ":" + eventPosition;
    }

    @Override
    public int compareTo(ReadPosition other) {
        return READ_ORDER.compare(this, other);
    }

    @Override
    public @Nullable TrackingToken lowerBound(@Nullable TrackingToken other) {
        return covers(other) ? other : this;
    }

    @Override
    public @Nullable TrackingToken upperBound(@Nullable TrackingToken other) {
        return covers(other) ? this : other;
    }

    /** Whether everything that the other has read was read here too; no token has read nothing. */
    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return switch (other) {
            case null -> true;
            case ReadPosition read -> compareTo(read) >= 0;
            default ->
                    throw new IllegalArgumentException("%s is no read position".formatted(other));
        };
    }
}
