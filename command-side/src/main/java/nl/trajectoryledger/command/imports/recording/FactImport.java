package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.rows.ReadRow;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes a file in, some thousand rows at a time, the rows of each patient together. */
final class FactImport {

    /** How many patients may pass in silence. */
    private static final int PATIENTS_A_WORD = 100;

    private final Recording recording;
    private final KnownPatients patients;
    private final int window;
    private final Consumer<Tally> progress;
    private Tally tally = Tally.NOTHING;

    /**
     * @param window rows at a time
     */
    FactImport(Recording recording, KnownPatients patients, int window, Consumer<Tally> progress) {
        this.recording = recording;
        this.patients = patients;
        this.window = window;
        this.progress = progress;
    }

    /** Takes in those rows that are wanted. */
    void run(RowSource source, Predicate<ReadRow> wanted) throws IOException {
        for (var rows = source.next(window); !rows.isEmpty(); rows = source.next(window)) {
            take(
                    rows.stream().filter(wanted).toList(),
                    rows.getFirst().row().number(),
                    rows.getLast().row().number());
            progress.accept(tally);
        }
    }

    private void take(List<ReadRow> rows, long first, long last) {
        var window = new WindowSorter(recording, patients).sort(rows, first, last);
        // First, so that a row is never done without the word why it was not recorded.
        recording.refuse(window.errors());
        tally =
                tally.plus(Tally.ofRepeated(window.repeatedRows()))
                        .plus(Tally.ofFrame(window.frame(), recording.isAgain()))
                        .plus(Tally.ofErrors(window.errors()));
        window.repeated().forEach(recording::recognise);
        int patientsDone = 0;
        for (var patient : window.patients()) {
            tally = tally.plus(patient.tally(recording.record(patient)));
            if (++patientsDone % PATIENTS_A_WORD == 0) {
                progress.accept(tally);
            }
        }
    }
}
