package nl.trajectoryledger.deploy.bench.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a row of a session holds beside its place: bytes as many and as random as the ledger's. */
@SuppressWarnings("ArrayRecordComponent") // A row to be written, never compared.
record SampleRow(byte[] payload, byte[] metadata, byte[] previousHash, byte[] hash) {

    private static final String SOME =
            """
            select payload, metadata, previous_hash, hash
            from ledger.event where name = 'session-delivered' limit 1000
            """;

    static List<SampleRow> some(Connection connection) throws SQLException {
        var samples = new ArrayList<SampleRow>();
        try (var rows = connection.createStatement().executeQuery(SOME)) {
            while (rows.next()) {
                samples.add(
                        new SampleRow(
                                rows.getBytes(1),
                                rows.getBytes(2),
                                rows.getBytes(3),
                                rows.getBytes(4)));
            }
        }
        return samples;
    }
}
