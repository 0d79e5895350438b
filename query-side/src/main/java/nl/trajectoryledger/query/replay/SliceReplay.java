package nl.trajectoryledger.query.replay;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.query.generations.Parked;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.pace.Tally;
import nl.trajectoryledger.query.stream.ProvedStream;
import nl.trajectoryledger.query.whatif.Totals;
import nl.trajectoryledger.query.whatif.TrajectoryChange;
import nl.trajectoryledger.query.whatif.WhatIf;

import org.springframework.dao.DataAccessException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The patients of a slice, judged twice. For one thread; who cannot be judged is told of. */
final class SliceReplay {

    private static final int ID_AND_LENGTH = 3 * Long.BYTES;

    private final WhatIf whatIf;
    private final Consumer<byte[]> list;
    private final List<Leaf> events = new ArrayList<>();
    private final List<Leaf> lines = new ArrayList<>();
    private final Totals totals = new Totals();
    private Tally tally = Tally.NOTHING;

    /**
     * @param list takes the lines of the list
     */
    SliceReplay(WhatIf whatIf, Consumer<byte[]> list) {
        this.whatIf = whatIf;
        this.list = list;
    }

    /** A patient for whom something changes. */
    record ChangedLine(PatientId patient, List<TrajectoryChange> trajectories) {}

    /** A patient who cannot be judged. */
    record UnreadLine(PatientId patient, Unread unread) {}

    void judge(ProvedStream proved) {
        var stream = proved.stream();
        var id = stream.patient().value();
        events.add(
                new Leaf(
                        id,
                        TreeHash.ofLeaf(
                                ByteBuffer.allocate(ID_AND_LENGTH + TreeHash.LENGTH)
                                        .putLong(id.getMostSignificantBits())
                                        .putLong(id.getLeastSignificantBits())
                                        .putLong(stream.size())
                                        .put(proved.head())
                                        .array())));
        if (proved.brokenAt() == null) {
            judgeWhole(proved);
        } else {
            unread(
                    stream.patient(),
                    new Unread(
                            proved.brokenAt(),
                            "event %d is missing, or is not what its hash says"
                                    .formatted(proved.brokenAt())));
        }
        tally = tally.and(new Tally(stream.size(), 1, 0));
    }

    private void judgeWhole(ProvedStream proved) {
        var stream = proved.stream();
        try {
            var answer = whatIf.of(stream.events());
            totals.add(answer);
            if (!answer.changes().isEmpty()) {
                write(stream.patient(), new ChangedLine(stream.patient(), answer.changes()));
            }
        } catch (DataAccessException unavailable) {
            throw unavailable;
        } catch (RuntimeException failed) {
            var parked = Parked.of(stream, failed, this::judge);
            unread(stream.patient(), new Unread(parked.sequence(), parked.reason()));
        }
    }

    private void judge(List<RecordedEvent> stream) {
        var _ = whatIf.of(stream);
    }

    private void unread(PatientId patient, Unread why) {
        totals.addUnread();
        write(patient, new UnreadLine(patient, why));
    }

    private void write(PatientId patient, Object line) {
        var bytes = ReplayLines.bytes(line);
        lines.add(new Leaf(patient.value(), TreeHash.ofLeaf(bytes)));
        list.accept(bytes);
    }

    /** One leaf for each patient. */
    List<Leaf> events() {
        return events;
    }

    /** One for each line of the list. */
    List<Leaf> lines() {
        return lines;
    }

    Totals totals() {
        return totals;
    }

    Tally tally() {
        return tally;
    }
}
