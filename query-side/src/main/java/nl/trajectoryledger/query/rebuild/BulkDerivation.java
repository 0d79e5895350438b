package nl.trajectoryledger.query.rebuild;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.reading.BulkLoad;
import nl.trajectoryledger.query.reading.Derivation;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.PatientStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Derives the patients of a slice by the same fold as the live projection, and loads their rows at
 * once. For one thread; whoever cannot be derived gets no rows and holds up nobody.
 */
final class BulkDerivation {

    private static final Logger LOG = LoggerFactory.getLogger(BulkDerivation.class);

    /** Patients after whom progress is told. */
    private static final int BUNCH = 500;

    private final BulkLoad load;
    private final Rulebook rulebook;
    private final TransactionTemplate writing;
    private final Consumer<Tally> progress;
    private final List<Derivation> derived = new ArrayList<>();
    private Tally tally = Tally.NOTHING;

    BulkDerivation(
            BulkLoad load,
            Rulebook rulebook,
            PlatformTransactionManager transactions,
            Consumer<Tally> progress) {
        this.load = load;
        this.rulebook = rulebook;
        writing = new TransactionTemplate(transactions);
        this.progress = progress;
    }

    void derive(PatientStream stream) {
        tally = tally.and(new Tally(stream.size(), 1, 0, 0));
        try {
            derived.add(Derivation.of(stream.patient(), stream.events(), rulebook));
        } catch (DataAccessException unavailable) {
            throw unavailable;
        } catch (RuntimeException failed) {
            failed(stream.patient(), failed);
        }
        if (tally.patients() >= BUNCH) {
            tell();
        }
    }

    /**
     * Loads what was derived in one short transaction: a long one that writes would hold up every
     * follower of the ledger.
     */
    void load() {
        writing.executeWithoutResult(_ -> load.load(derived).forEach(this::failed));
        tally = tally.and(new Tally(0, 0, 0, derived.stream().mapToLong(Derivation::size).sum()));
        tell();
    }

    private void tell() {
        progress.accept(tally);
        tally = Tally.NOTHING;
    }

    private void failed(PatientId patient, RuntimeException cause) {
        LOG.warn("patient {} cannot be derived: {}", patient, cause.getClass().getSimpleName());
        tally = tally.and(new Tally(0, 0, 1, 0));
    }
}
