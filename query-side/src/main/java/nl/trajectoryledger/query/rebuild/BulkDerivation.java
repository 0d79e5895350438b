package nl.trajectoryledger.query.rebuild;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.status.Derivation;
import nl.trajectoryledger.query.status.TrajectoryStatuses;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Derives patients by the same fold as the live projection and writes them in bunches. For one
 * thread; whoever cannot be derived gets no rows and holds up nobody.
 */
final class BulkDerivation {

    private static final Logger LOG = LoggerFactory.getLogger(BulkDerivation.class);
    private static final int BUNCH = 200;

    private final TrajectoryStatuses next;
    private final Rulebook rulebook;
    private final TransactionTemplate writing;
    private final Consumer<Tally> progress;
    private final List<Derivation> bunch = new ArrayList<>();
    private Tally tally = Tally.NOTHING;

    BulkDerivation(
            TrajectoryStatuses next,
            Rulebook rulebook,
            PlatformTransactionManager transactions,
            Consumer<Tally> progress) {
        this.next = next;
        this.rulebook = rulebook;
        writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.progress = progress;
    }

    void derive(PatientId patient, long events, Supplier<List<RecordedEvent>> stream) {
        tally = tally.and(new Tally(events, 1, 0, 0));
        try {
            bunch.add(Derivation.of(patient, stream.get(), rulebook));
        } catch (DataAccessException unavailable) {
            throw unavailable;
        } catch (RuntimeException failed) {
            failed(patient, failed);
        }
        if (bunch.size() >= BUNCH) {
            write();
        }
    }

    /** Writes what waits to be written, in a transaction of its own: the reader's only reads. */
    void write() {
        writing.executeWithoutResult(
                _ -> {
                    next.replace(bunch).forEach(this::failed);
                    var rows = bunch.stream().mapToLong(Derivation::size).sum();
                    progress.accept(tally.and(new Tally(0, 0, 0, rows)));
                });
        bunch.clear();
        tally = Tally.NOTHING;
    }

    private void failed(PatientId patient, RuntimeException cause) {
        LOG.warn("patient {} cannot be derived: {}", patient, cause.getClass().getSimpleName());
        tally = tally.and(new Tally(0, 0, 1, 0));
    }
}
