package nl.trajectoryledger.query.verification.rows;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.query.reading.Derivation;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.PatientStream;
import nl.trajectoryledger.query.stream.ReadPosition;
import nl.trajectoryledger.query.verification.breaks.Break.Kind;
import nl.trajectoryledger.query.verification.breaks.Breaks;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Derives everybody's rows anew, by the fold that made them, and has them compared. */
final class RowCheck implements TableCheck {

    /** Patients compared at once. */
    private static final int BUNCH = 2_000;

    private final RowComparison comparison;
    private final TransactionTemplate transaction;
    private final Rulebook rulebook;
    private final ReadPosition upTo;
    private final Breaks breaks = new Breaks();
    private final AtomicLong compared = new AtomicLong();
    private final AtomicLong leftOut = new AtomicLong();
    private final AtomicLong underivable = new AtomicLong();
    private List<Derivation> derived = new ArrayList<>();

    /**
     * @param upTo where the streams end that are checked
     */
    RowCheck(
            RowComparison comparison,
            TransactionTemplate transaction,
            Rulebook rulebook,
            ReadPosition upTo) {
        this.comparison = comparison;
        this.transaction = transaction;
        this.rulebook = rulebook;
        this.upTo = upTo;
    }

    @Override
    public void check(PatientStream stream) {
        derive(stream).map(this::fullWith).ifPresent(this::compare);
    }

    private Optional<Derivation> derive(PatientStream stream) {
        try {
            return Optional.of(Derivation.of(stream.patient(), stream.events(), rulebook));
        } catch (DataAccessException unavailable) {
            throw unavailable;
        } catch (RuntimeException _) {
            underivable.incrementAndGet();
            return Optional.empty();
        }
    }

    /** All that are to be compared, once they are enough. */
    private synchronized List<Derivation> fullWith(Derivation next) {
        derived.add(next);
        return derived.size() < BUNCH ? List.of() : taken();
    }

    private synchronized List<Derivation> taken() {
        var all = derived;
        derived = new ArrayList<>();
        return all;
    }

    private void compare(List<Derivation> bunch) {
        if (bunch.isEmpty()) {
            return;
        }
        var result = requireNonNull(transaction.execute(_ -> comparison.compare(bunch, upTo)));
        compared.addAndGet(result.patients());
        leftOut.addAndGet(bunch.size() - result.patients());
        tell(result.apart(), "is not what follows from the events");
    }

    @Override
    public TableResult end() {
        compare(taken());
        tell(comparison.strangers(), "is of nobody the ledger knows");
        if (!comparison.serves()) {
            return TableResult.none("a rebuild put others in their place meanwhile");
        }
        return TableResult.of(compared.get(), leftOut.get(), underivable.get(), breaks);
    }

    private void tell(List<ReadRow> rows, String what) {
        rows.forEach(row -> breaks.add(Kind.ROW, row.place(), what));
    }
}
