package nl.trajectoryledger.query.generations;

import nl.trajectoryledger.query.pace.Pace;
import nl.trajectoryledger.query.pace.Tally;
import nl.trajectoryledger.query.reading.Derivation;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.PatientStream;

import org.springframework.dao.DataAccessException;

import java.util.ArrayList;
import java.util.List;

/**
 * The patients of a slice, derived by the same fold as by the live projection. For one thread;
 * whoever cannot be derived is parked and holds up nobody.
 */
final class SliceDerivation {

    /** Patients after whom progress is told. */
    private static final int BUNCH = 100;

    private final Rulebook rulebook;
    private final Pace pace;
    private final int worker;
    private final List<Derivation> derived = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();
    private Tally total = Tally.NOTHING;
    private Tally told = Tally.NOTHING;

    SliceDerivation(Rulebook rulebook, Pace pace, int worker) {
        this.rulebook = rulebook;
        this.pace = pace;
        this.worker = worker;
    }

    void derive(PatientStream stream) {
        int rows = 0;
        try {
            var derivation = Derivation.of(stream.patient(), stream.events(), rulebook);
            derived.add(derivation);
            rows = derivation.size();
        } catch (DataAccessException unavailable) {
            throw unavailable;
        } catch (RuntimeException failed) {
            parked.add(Parked.of(stream, failed, rulebook));
        }
        total = total.and(new Tally(stream.size(), 1, rows));
        if (total.patients() % BUNCH == 0) {
            tell();
        }
    }

    /** Tells how far it is; ends the caller if the rebuild is to stop. */
    void tell() {
        pace.read(worker, total.less(told));
        told = total;
    }

    List<Derivation> derived() {
        return derived;
    }

    List<Parked> parked() {
        return parked;
    }

    Tally total() {
        return total;
    }
}
