package nl.trajectoryledger.query.dryruns;

import nl.trajectoryledger.events.identity.PatientId;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Cuts rows that come patient by patient. */
public final class PatientCutter<T> {

    private final Function<T, PatientId> patient;
    private final Consumer<List<T>> reader;
    private final List<T> open = new ArrayList<>();

    /**
     * @param patient whom a row is about
     * @param reader takes the rows of a patient
     */
    public PatientCutter(Function<T, PatientId> patient, Consumer<List<T>> reader) {
        this.patient = patient;
        this.reader = reader;
    }

    /** Takes the next row. */
    public void add(T row) {
        if (!open.isEmpty() && !patient.apply(open.getLast()).equals(patient.apply(row))) {
            finish();
        }
        open.add(row);
    }

    /** Hands over the rows of the last patient. */
    public void finish() {
        if (!open.isEmpty()) {
            reader.accept(List.copyOf(open));
            open.clear();
        }
    }
}
