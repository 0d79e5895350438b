package nl.trajectoryledger.deploy.bench.append;

import nl.trajectoryledger.deploy.bench.machine.Crowd;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A connection that inserts one row after the other, each committed by itself. */
final class PlainInsert implements Crowd.Member {

    private static final String INSERT =
            """
            insert into bench.event (stream, sequence, event_id, name, revision, recorded_at,
                payload, metadata, previous_hash, hash)
            values (?, ?, ?, 'session-delivered', 1, now(), ?, ?, ?, ?)
            """;

    /** After the rows that are there. */
    private static final long FIRST = 1_000_000;

    private final PreparedStatement insert;
    private final List<UUID> streams;
    private final List<SampleRow> samples;
    private int inserted;

    PlainInsert(Connection connection, List<UUID> streams) throws SQLException {
        insert = connection.prepareStatement(INSERT);
        this.streams = streams;
        samples = SampleRow.some(connection);
    }

    @Override
    public void once() throws SQLException {
        var sample = samples.get(inserted % samples.size());
        insert.setObject(1, streams.get(inserted % streams.size()));
        insert.setLong(2, FIRST + inserted++);
        insert.setObject(3, UUID.randomUUID());
        insert.setBytes(4, sample.payload());
        insert.setBytes(5, sample.metadata());
        insert.setBytes(6, sample.previousHash());
        insert.setBytes(7, sample.hash());
        insert.executeUpdate();
    }
}
