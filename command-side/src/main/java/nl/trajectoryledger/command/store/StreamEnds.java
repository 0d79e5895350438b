package nl.trajectoryledger.command.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where this node left streams that it appended to. What was committed never changes: if another
 * node has gone on from there, the next append asks for another place.
 */
final class StreamEnds {

    private static final int MOST = 10_000;

    private final Cache<UUID, End> ends = Caffeine.newBuilder().maximumSize(MOST).build();

    private record End(long place, ChainTail tail) {}

    /** What events at places of streams leave for their successors; those that are there. */
    Map<UUID, ChainTail> at(Map<UUID, Long> places, Connection connection) throws SQLException {
        var tails = HashMap.<UUID, ChainTail>newHashMap(places.size());
        var unknown = new HashMap<UUID, Long>();
        places.forEach(
                (stream, place) -> {
                    var end = ends.getIfPresent(stream);
                    if (end != null && end.place() == place) {
                        tails.put(stream, end.tail());
                    } else {
                        unknown.put(stream, place);
                    }
                });
        tails.putAll(EventTable.tails(connection, unknown));
        return tails;
    }

    /** Belongs into the transaction that adds the rows. */
    void keepOnceCommitted(List<ChainedEvent> rows) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        rows.forEach(row -> keep(row));
                    }
                });
    }

    private void keep(ChainedEvent row) {
        ends.put(row.event().stream(), new End(row.event().sequence(), row.tail()));
    }
}
