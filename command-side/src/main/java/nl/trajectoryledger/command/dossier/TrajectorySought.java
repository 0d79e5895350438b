package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.time.LocalDate;

/** By what a document names a trajectory that the ledger must know. */
public sealed interface TrajectorySought {

    /** By its key. */
    record ByKey(TrajectoryKey key) implements TrajectorySought {}

    /** By practice and diagnosis: the only one that has it on the day. */
    record ByDiagnosis(AgbCode practice, DcsphCode diagnosis, LocalDate date)
            implements TrajectorySought {}
}
