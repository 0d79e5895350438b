package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Treatment goes on under a diagnosis code that can no longer be claimed.
 *
 * @param closedFrom first day it cannot; null if the list never had it
 * @param migrateOn first day on which another code should be in force
 * @param waiting treatments that cannot be claimed
 */
public record CodeClosed(
        TrajectoryKey trajectory,
        DcsphCode code,
        @Nullable LocalDate closedFrom,
        LocalDate migrateOn,
        int waiting)
        implements Task {

    /** The same code, where other treatments are under it too. */
    CodeClosed and(CodeClosed other) {
        boolean earlier = other.migrateOn.isBefore(migrateOn);
        return new CodeClosed(
                trajectory,
                code,
                closedFrom,
                earlier ? other.migrateOn : migrateOn,
                waiting + other.waiting);
    }

    @Override
    public Worklist worklist() {
        return Worklist.CODE_CLOSED;
    }

    @Override
    public LocalDate since() {
        return migrateOn;
    }

    @Override
    public String item() {
        return code.value();
    }
}
