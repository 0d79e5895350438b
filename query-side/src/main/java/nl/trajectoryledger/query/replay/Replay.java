package nl.trajectoryledger.query.replay;

import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.query.pace.Pace;
import nl.trajectoryledger.query.pace.SliceWorkers;
import nl.trajectoryledger.query.pace.Tally;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.ReadPosition;
import nl.trajectoryledger.query.stream.Slice;
import nl.trajectoryledger.query.whatif.Totals;
import nl.trajectoryledger.query.whatif.WhatIf;

/** One replay of everybody up to a place in the ledger, by several workers. */
final class Replay {

    /** Patients after whom progress is told. */
    private static final int BUNCH = 100;

    private final EveryStream everyone;
    private final WhatIf whatIf;
    private final ReadPosition upTo;
    private final ReplayLines lines;
    private final Totals totals = new Totals();
    private final Pace pace = new Pace();
    private final long events;

    /**
     * @param upTo events recorded by transactions and at positions beyond it are left out
     * @param lines takes what is found
     */
    Replay(EveryStream everyone, WhatIf whatIf, ReadPosition upTo, ReplayLines lines) {
        this.everyone = everyone;
        this.whatIf = whatIf;
        this.upTo = upTo;
        this.lines = lines;
        events = everyone.count();
    }

    /** Judges everybody; the answer does not depend on how many workers do. */
    Receipt run(int workers) throws InterruptedException {
        var slices = everyone.slices(SliceWorkers.sliceBytes());
        var heads = new OrderedLeaves(slices);
        var list = new OrderedLeaves(slices);
        lines.progress(pace, events);
        new SliceWorkers(workers, pace)
                .read(
                        slices,
                        (slice, worker) -> {
                            var patients = judge(slice, worker);
                            heads.add(slice, patients.events());
                            list.add(slice, patients.lines());
                        });
        var last = ReplayLines.bytes(new ReplayLines.TotalsLine(totals.summary()));
        lines.write(last);
        list.addLast(TreeHash.ofLeaf(last));
        return receipt(heads.root(), list.root());
    }

    private SliceReplay judge(Slice slice, int worker) {
        var patients = new SliceReplay(whatIf, lines::write);
        var told = new Told(worker);
        everyone.readProved(
                slice,
                upTo,
                stream -> {
                    patients.judge(stream);
                    if (patients.tally().patients() % BUNCH == 0) {
                        told.tell(patients.tally());
                    }
                });
        told.tell(patients.tally());
        synchronized (totals) {
            totals.add(patients.totals());
        }
        return patients;
    }

    /** What a worker has told of a slice. */
    private final class Told {

        private final int worker;
        private Tally before = Tally.NOTHING;

        Told(int worker) {
            this.worker = worker;
        }

        void tell(Tally now) {
            pace.read(worker, now.less(before));
            before = now;
            lines.progress(pace, events);
        }
    }

    private Receipt receipt(TreeHash eventsRoot, TreeHash result) {
        var done = pace.done();
        return new Receipt(
                Receipt.ENGINE,
                whatIf.validOn(),
                whatIf.knownAt(),
                upTo.text(),
                done.events(),
                done.patients(),
                eventsRoot.toString(),
                Receipt.Judge.of(whatIf.present()),
                Receipt.Judge.of(whatIf.other()),
                result.toString());
    }
}
