package nl.trajectoryledger.query.verification;

import nl.trajectoryledger.query.pace.Pace;
import nl.trajectoryledger.query.pace.SliceWorkers;
import nl.trajectoryledger.query.pace.Tally;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.ProvedStream;
import nl.trajectoryledger.query.stream.ReadPosition;
import nl.trajectoryledger.query.verification.breaks.Break;
import nl.trajectoryledger.query.verification.breaks.Break.Kind;
import nl.trajectoryledger.query.verification.breaks.Breaks;
import nl.trajectoryledger.query.verification.rows.TableCheck;

/**
 * Checks the chain of every stream, and hands each stream on.
 *
 * @param workers how many read at the same time
 */
record StreamCheck(EveryStream everyone, int workers) {

    /** Checks the streams up to a place in the ledger. */
    Tally check(ReadPosition upTo, TableCheck rows, Breaks breaks) throws InterruptedException {
        var pace = new Pace();
        new SliceWorkers(workers, pace)
                .read(
                        everyone.slices(SliceWorkers.sliceBytes()),
                        (slice, worker) ->
                                everyone.readProved(
                                        slice,
                                        upTo,
                                        proved -> {
                                            rows.check(proved.stream());
                                            pace.read(worker, chain(proved, breaks));
                                        }));
        return pace.done();
    }

    private static Tally chain(ProvedStream proved, Breaks breaks) {
        var stream = proved.stream();
        var broken = proved.brokenAt();
        if (broken != null) {
            breaks.add(
                    Kind.STREAM,
                    Break.event(stream.patient().toString(), broken),
                    "is missing, or is not what its hash says; %d events are in the stream"
                            .formatted(stream.size()));
        }
        return new Tally(stream.size(), 1, 0);
    }
}
