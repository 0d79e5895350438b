package nl.trajectoryledger.deploy.bench;

import nl.trajectoryledger.deploy.bench.machine.Database;

import org.postgresql.PGConnection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A table with the columns, checks, partitions and indexes of the event table, and nothing of the
 * ledger around it.
 */
record PeerTable(Database database) {

    static final String NAME = "bench.event";

    static PeerTable create(Database database) throws SQLException {
        database.execute(
                """
                create schema bench;
                create table bench.event (like ledger.event including all)
                    partition by hash (stream);
                do $$
                begin
                    for i in 0..15 loop
                        execute format(
                            'create table bench.event_p%s partition of bench.event '
                            'for values with (modulus 16, remainder %s)', i, i);
                    end loop;
                end
                $$;
                """);
        return new PeerTable(database);
    }

    /** Writes the rows of the ledger's event table to a file, in the order they were recorded. */
    void export(Path file) throws SQLException, IOException {
        try (var connection = database.connect();
                var out = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            """
                            copy (select * from ledger.event order by transaction_id, position)
                            to stdout (format binary)
                            """,
                            out);
        }
    }

    /** Loads them in one go, the fastest way in that PostgreSQL has. */
    long load(Path file) throws SQLException, IOException {
        try (var connection = database.connect();
                var in = Files.newInputStream(file)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench.event from stdin (format binary)", in, 1 << 16);
        }
    }
}
