package nl.trajectoryledger.query.rebuild;

import nl.trajectoryledger.query.reading.BulkLoad;
import nl.trajectoryledger.query.reading.StatusDeriver;
import nl.trajectoryledger.query.reading.TrajectoryStatuses;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.status.ProjectionProgress;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.PatientStreams;
import nl.trajectoryledger.query.stream.ReadPosition;
import nl.trajectoryledger.query.stream.Slice;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Makes the read table of trajectories anew. Everyone is read in bulk while the live projection
 * goes on; whoever gets new events meanwhile is derived again before the generations change places.
 */
final class TrajectoryStatusRebuild {

    /** No more of the event table than this is held in memory by a worker at once. */
    private static final long MOST_BYTES = 64 << 20;

    /** Nor more than this share of what memory there is. */
    private static final long MEMORY_SHARE = 32;

    private final EveryStream everyone;
    private final PatientStreams streams;
    private final LedgerEventSource source;
    private final ProjectionProgress live;
    private final TrajectoryStatuses next;
    private final BulkLoad load;
    private final Generations generations;
    private final CurrentRulebook rulebooks;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;

    TrajectoryStatusRebuild(
            EveryStream everyone,
            PatientStreams streams,
            LedgerEventSource source,
            ProjectionProgress live,
            TrajectoryStatuses next,
            BulkLoad load,
            Generations generations,
            CurrentRulebook rulebooks,
            PlatformTransactionManager transactions) {
        this.everyone = everyone;
        this.streams = streams;
        this.source = source;
        this.live = live;
        this.next = next;
        this.load = load;
        this.generations = generations;
        this.rulebooks = rulebooks;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many events there are to read. */
    long events() {
        return everyone.count();
    }

    /** Derives everyone and puts the new table in the place of the one in use. */
    void replace(Consumer<Tally> progress) throws InterruptedException {
        var rulebook = rulebooks.get();
        var begin = derive(rulebook, progress);
        transaction.executeWithoutResult(
                _ -> {
                    generations.reserve();
                    catchUp(begin, rulebook);
                    generations.exchange();
                });
    }

    /** Derives everyone, leaves the table in use as it is, and counts the rows that differ. */
    long compare(Consumer<Tally> progress) throws InterruptedException {
        var rulebook = rulebooks.get();
        var begin = derive(rulebook, progress);
        return transaction.<Long>execute(
                _ -> {
                    generations.stopWriting();
                    catchUp(begin, rulebook);
                    return generations.differences(streams.touchedAfter(live.slowest()).keySet());
                });
    }

    private ReadPosition derive(Rulebook rulebook, Consumer<Tally> progress)
            throws InterruptedException {
        // Taken before anything is read: what comes after it is looked at again.
        var begin = source.createHeadToken();
        transaction.executeWithoutResult(_ -> generations.clear());
        var slices = new ArrayList<Future<@Nullable Void>>();
        try (var workers =
                Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(),
                        Thread.ofPlatform().name("rebuild-", 1).factory())) {
            for (var slice : everyone.slices(sliceBytes())) {
                slices.add(workers.submit(() -> derive(slice, rulebook, progress), null));
            }
            for (var slice : slices) {
                slice.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the rebuild failed", failed.getCause());
        }
        catchUp(begin, rulebook);
        return begin;
    }

    private static long sliceBytes() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
    }

    private void derive(Slice slice, Rulebook rulebook, Consumer<Tally> progress) {
        var bulk = new BulkDerivation(load, rulebook, transactions, progress);
        everyone.read(slice, bulk::derive);
        bulk.load();
    }

    private void catchUp(ReadPosition begin, Rulebook rulebook) {
        var touched = streams.touchedAfter(begin);
        transaction.executeWithoutResult(
                _ -> new StatusDeriver(streams, next, () -> rulebook).derive(touched));
    }
}
