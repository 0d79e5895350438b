package nl.trajectoryledger.query.verification;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.pace.Pace;
import nl.trajectoryledger.query.pace.SliceWorkers;
import nl.trajectoryledger.query.pace.Tally;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.ProvedStream;
import nl.trajectoryledger.query.verification.Break.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/**
 * Recomputes everything that can be recomputed: the chain of every stream from the bytes stored,
 * every leaf from its event, every node of the tree, and checks the heads and their keys.
 */
final class Verification {

    private final EveryStream everyone;
    private final LedgerEventSource source;
    private final LogTables tables;
    private final EventNames names;
    private final TransactionTemplate oneMoment;

    Verification(
            EveryStream everyone,
            LedgerEventSource source,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.everyone = everyone;
        this.source = source;
        tables = new LogTables(database);
        names = new EventNames(database);
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What was found.
     *
     * @param events whose hashes were recomputed
     * @param leaves that were compared with their events
     * @param unlogged events that the log has not come to, held by their chains alone
     * @param breaks how many there are; the first are told
     */
    record Result(
            long events,
            long patients,
            long leaves,
            long unlogged,
            long breaks,
            List<Break> told) {}

    /**
     * Verifies the whole ledger; the log as it is at one moment, while it goes on growing.
     *
     * @param given heads that somebody kept, none of them twice
     */
    Result run(List<SignedNote> given) throws InterruptedException {
        var breaks = new Breaks();
        var heads = new GivenHeads(given, breaks);
        var streams = streams(breaks);
        return requireNonNull(oneMoment.execute(_ -> log(streams, heads, breaks)));
    }

    private Tally streams(Breaks breaks) throws InterruptedException {
        var upTo = source.createHeadToken();
        var pace = new Pace();
        new SliceWorkers(pace)
                .read(
                        everyone.slices(SliceWorkers.sliceBytes()),
                        (slice, worker) ->
                                everyone.readProved(
                                        slice,
                                        upTo,
                                        stream -> pace.read(worker, check(stream, breaks))));
        return pace.done();
    }

    private static Tally check(ProvedStream proved, Breaks breaks) {
        var stream = proved.stream();
        var broken = proved.brokenAt();
        if (broken != null) {
            breaks.add(
                    Kind.STREAM,
                    EventNames.of(stream.patient().toString(), broken),
                    "is missing, or is not what its hash says; %d events are in the stream"
                            .formatted(stream.size()));
        }
        return new Tally(stream.size(), 1, 0);
    }

    private Result log(Tally streams, GivenHeads given, Breaks breaks) {
        var last = tables.lastRow();
        var size = last.map(LogTables.Row::size).orElse(0L);
        var edge = last.map(LogTables.Row::edge).orElse(List.of());
        var heads = new HeadCheck(tables.keyNotes(), breaks);
        new TreeCheck(tables, new LoggedLeaves(tables, size, edge), heads, given, breaks)
                .check(new SignedRows(tables));
        var unlogged =
                new LeafCheck(
                                tables,
                                new LoggedLeaves(tables, size, edge),
                                new PlaceCheck(tables, new SignedRows(tables), breaks),
                                names,
                                breaks)
                        .check();
        return new Result(
                streams.events(),
                streams.patients(),
                size,
                unlogged,
                breaks.count(),
                breaks.told());
    }
}
