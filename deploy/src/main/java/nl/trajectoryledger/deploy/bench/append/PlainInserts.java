package nl.trajectoryledger.deploy.bench.append;

import nl.trajectoryledger.deploy.bench.machine.Crowd;
import nl.trajectoryledger.deploy.bench.machine.Database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Connections that insert rows like the ledger's own, and nothing of the ledger around them. */
public record PlainInserts(List<Connection> connections, List<Crowd.Member> members)
        implements AutoCloseable {

    /** One connection for each share of the patients. */
    public static PlainInserts into(Database database, List<List<UUID>> patients)
            throws SQLException {
        var inserts = new PlainInserts(new ArrayList<>(), new ArrayList<>());
        for (var own : patients) {
            var connection = database.connect();
            inserts.connections.add(connection);
            inserts.members.add(new PlainInsert(connection, own));
        }
        return inserts;
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
