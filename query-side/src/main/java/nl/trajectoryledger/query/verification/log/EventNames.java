package nl.trajectoryledger.query.verification.log;

import nl.trajectoryledger.events.merkle.EventLeaf;
import nl.trajectoryledger.query.verification.breaks.Break;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which event stands at a place of the read order, for whoever has to look at it. */
final class EventNames {

    private final JdbcClient database;

    EventNames(JdbcClient database) {
        this.database = database;
    }

    String of(EventLeaf leaf) {
        return database
                .sql(
                        """
                        select stream, sequence from ledger.event
                        where transaction_id = cast(cast(? as text) as xid8) and position = ?
                        """)
                .params(String.valueOf(leaf.transaction()), leaf.position())
                .query((row, _) -> Break.event(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .findFirst()
                .orElse("position %d".formatted(leaf.position()));
    }
}
