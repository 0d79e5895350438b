package nl.trajectoryledger.query.transparency;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.merkle.ConsistencyProof;
import nl.trajectoryledger.events.merkle.EventLeaf;
import nl.trajectoryledger.events.merkle.FullNodes;
import nl.trajectoryledger.events.merkle.InclusionProof;
import nl.trajectoryledger.query.log.KeptHead;
import nl.trajectoryledger.query.log.KeptTree;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Optional;
import java.util.function.Supplier;

/** Proofs from the log, each of one moment of it. */
final class LogProofs {

    private final JdbcClient database;
    private final LogTables tables;
    private final TransactionTemplate oneMoment;

    LogProofs(JdbcClient database, LogTables tables, PlatformTransactionManager transactions) {
        this.database = database;
        this.tables = tables;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * An event, its way to the root, and the head with that root.
     *
     * @param event what the leaf is made of
     */
    record Included(EventLeaf event, InclusionProof proof, KeptHead head) {}

    /** Shows that an event is in the log as it is now; nothing if it is not, or not yet. */
    Optional<Included> inclusion(PatientId patient, long sequence) {
        return atOneMoment(
                () -> {
                    var head = tables.latest();
                    var event = event(patient, sequence);
                    return head.isEmpty()
                                    || event.isEmpty()
                                    || !head.get().read().covers(place(event.get()))
                            ? Optional.empty()
                            : Optional.of(included(event.get(), head.get()));
                });
    }

    /** Shows that the log of one head grew from that of another; nothing if either is unknown. */
    Optional<ConsistencyProof> consistency(long from, long to) {
        return atOneMoment(
                () ->
                        tables.at(from).isEmpty() || tables.at(to).isEmpty() || from > to
                                ? Optional.empty()
                                : tables.latest()
                                        .map(head -> ConsistencyProof.of(from, to, tree(head))));
    }

    private Included included(EventLeaf event, KeptHead head) {
        var proof = InclusionProof.of(index(place(event)), head.size(), tree(head));
        return new Included(event, proof, head);
    }

    private FullNodes tree(KeptHead head) {
        return new KeptTree(tables, head.size(), head.edge());
    }

    private Optional<EventLeaf> event(PatientId patient, long sequence) {
        return database.sql(
                        """
                        select transaction_id::text as number, position, hash from ledger.event
                        where stream = ? and sequence = ?
                        """)
                .params(patient.value(), sequence)
                .query((row, _) -> LogTables.leaf(row))
                .optional();
    }

    /** Leaves in full tiles before the event, and what stands between them and it. */
    private long index(ReadPosition event) {
        return database.sql(
                        """
                        with before as (
                            select index, last_transaction, last_position from transparency.tile
                            where level = 0 and (last_transaction, last_position)
                                < (cast(cast(:transaction as text) as xid8), :position)
                            order by last_transaction desc, last_position desc limit 1)
                        select coalesce((select (index + 1) * 256 from before), 0)
                            + count(*) - 1 from ledger.event
                        where (transaction_id, position) >
                            (coalesce((select last_transaction from before), xid8 '0'),
                            coalesce((select last_position from before), 0))
                            and (transaction_id, position)
                                <= (cast(cast(:transaction as text) as xid8), :position)
                        """)
                .param("transaction", String.valueOf(event.transactionId()))
                .param("position", event.eventPosition())
                .query(Long.class)
                .single();
    }

    private static ReadPosition place(EventLeaf event) {
        return new ReadPosition(event.transaction(), event.position());
    }

    private <T> T atOneMoment(Supplier<T> question) {
        return requireNonNull(oneMoment.execute(_ -> question.get()));
    }
}
