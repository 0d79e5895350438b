package nl.trajectoryledger.query.rebuild;

import nl.trajectoryledger.query.pace.Pace.WorkerPace;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a rebuild is.
 *
 * @param kind {@code replace}, {@code compare} or {@code return}
 * @param state {@code running}, {@code done}, {@code refused}, {@code cancelled} or {@code failed}
 * @param step {@code read}, {@code catch-up}, {@code compare} or {@code change}
 * @param events how many the ledger held when it began
 * @param eventsRead how many are read, by earlier runs of it too
 * @param eventsPerSecond of the run that goes on, by all workers
 * @param secondsLeft until everything is read; null while nothing can be said
 * @param patients how many patients are looked at
 * @param patientsParked how many of them could not be derived
 * @param trajectories rows made
 * @param rowsBefore trajectories in the generation that served, once compared
 * @param patientsCompared a sample, or all
 * @param differences trajectories of those compared in which the generations differ
 * @param failure the kind of failure, if it failed
 */
record RebuildProgress(
        UUID id,
        String projection,
        String kind,
        String state,
        String step,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long events,
        long eventsRead,
        double eventsPerSecond,
        @Nullable Long secondsLeft,
        long patients,
        long patientsParked,
        long trajectories,
        List<WorkerPace> workers,
        @Nullable Long rowsBefore,
        @Nullable Long rowsAfter,
        @Nullable Long patientsCompared,
        @Nullable Long differences,
        @Nullable String failure) {}
