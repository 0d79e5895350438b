package nl.trajectoryledger.query.rebuild;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a rebuild is.
 *
 * @param compare whether it only counts what differs, and leaves the table in use as it is
 * @param state {@code running}, {@code done} or {@code failed}
 * @param events how many the ledger held when it began
 * @param eventsRead how many of them are read
 * @param patients how many patients are derived
 * @param patientsFailed how many could not be derived, and have no rows
 * @param trajectories rows made
 * @param differences rows that differ from those in use, where compared
 * @param failure the kind of failure, if it failed
 */
record RebuildProgress(
        UUID id,
        String projection,
        boolean compare,
        String state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long events,
        long eventsRead,
        long patients,
        long patientsFailed,
        long trajectories,
        @Nullable Long differences,
        @Nullable String failure) {}
