package nl.trajectoryledger.query.verification;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.verification.breaks.Breaks;
import nl.trajectoryledger.query.verification.log.GivenHeads;
import nl.trajectoryledger.query.verification.log.LogCheck;
import nl.trajectoryledger.query.verification.rows.TableCheck;
import nl.trajectoryledger.query.verification.rows.TableChecks;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/**
 * Recomputes everything that can be recomputed: the chain of every stream from the bytes stored,
 * every leaf from its event, every node of the tree, and every row of the read tables; and checks
 * the heads and their keys.
 */
final class Verification {

    private final LedgerEventSource source;
    private final StreamCheck streams;
    private final LogCheck log;
    private final TableChecks tables;
    private final TransactionTemplate oneMoment;

    Verification(
            LedgerEventSource source,
            StreamCheck streams,
            LogCheck log,
            TableChecks tables,
            PlatformTransactionManager transactions) {
        this.source = source;
        this.streams = streams;
        this.log = log;
        this.tables = tables;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Verifies the whole ledger; the log as it is at one moment, while it goes on growing.
     *
     * @param given heads that somebody kept, none of them twice
     * @param readTables whether these are derived anew too, which takes as long as a rebuild
     */
    Verified run(List<SignedNote> given, boolean readTables) throws InterruptedException {
        var breaks = new Breaks();
        var heads = new GivenHeads(given, breaks);
        var upTo = source.createHeadToken();
        var rows = readTables ? tables.begin(upTo) : TableCheck.none("nobody asked for them");
        var read = streams.check(upTo, rows, breaks);
        var derived = rows.end();
        breaks.addAll(derived.breaks());
        var logged = requireNonNull(oneMoment.execute(_ -> log.check(heads, breaks)));
        return Verified.of(read, logged, derived, given.isEmpty(), breaks);
    }
}
