package nl.trajectoryledger.query.transparency;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.merkle.GrowingTree;
import nl.trajectoryledger.events.merkle.TreeHead;
import nl.trajectoryledger.query.log.KeptHead;
import nl.trajectoryledger.query.log.KeptTree;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes recorded events into the log and signs what it then is. Leaves, tiles and head come in one
 * transaction; of several processes one at a time does it.
 */
final class LogGrowth {

    /** Leaves in one transaction: some hundreds of milliseconds. */
    static final int STEP = 25_600;

    private final LogTables tables;
    private final TransactionTemplate transaction;
    private final LogSigning signing;
    private final Clock clock;

    LogGrowth(
            LogTables tables,
            PlatformTransactionManager transactions,
            LogSigning signing,
            Clock clock) {
        this.tables = tables;
        transaction = new TransactionTemplate(transactions);
        this.signing = signing;
        this.clock = clock;
    }

    /** Takes in everything that is there, and gives the heads that were signed on the way. */
    List<KeptHead> grow() {
        var signed = new ArrayList<KeptHead>();
        var step = step();
        while (step.isPresent()) {
            signed.add(step.get());
            step = step();
        }
        return signed;
    }

    private Optional<KeptHead> step() {
        return requireNonNull(
                transaction.execute(
                        _ ->
                                tables.claim()
                                        ? grown(tables.latest().orElse(null))
                                        : Optional.empty()));
    }

    private Optional<KeptHead> grown(@Nullable KeptHead last) {
        var read = last == null ? ReadPosition.START : last.read();
        var leaves = tables.after(read, STEP);
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        var edge = new GrowingEdge(tables, last == null ? List.of() : last.edge());
        var size = last == null ? 0 : last.size();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        signing.announce(tables, size, now);
        var tree = GrowingTree.of(size, new KeptTree(tables, size, edge.leaves()));
        for (var leaf : leaves) {
            read = new ReadPosition(leaf.transaction(), leaf.position());
            edge.reach(read);
            tree.add(leaf.treeHash(), edge);
        }
        var kept =
                new KeptHead(head(tree, now, last).signed(signing.signer()), edge.leaves(), read);
        tables.add(kept);
        return Optional.of(kept);
    }

    private TreeHead head(GrowingTree tree, Instant now, @Nullable KeptHead last) {
        return new TreeHead(
                signing.signer().key().name(),
                tree.size(),
                tree.root(),
                now,
                last == null ? null : TreeHead.fingerprint(last.note()));
    }
}
