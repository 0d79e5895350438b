package nl.trajectoryledger.command.imports.recording;

import static java.util.stream.Collectors.toSet;

import nl.trajectoryledger.command.imports.rows.ImportFile;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowReader;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes a file in, some thousand rows at a time, the rows of each patient together. */
final class FactImport {

    /** How many patients may pass in silence. */
    private static final int PATIENTS_A_WORD = 100;

    private final RowReader reader = new RowReader();
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
    void run(ImportFile file, Predicate<ReadRow> wanted) throws IOException {
        var lines = file.read();
        for (var rows = lines.next(window); !rows.isEmpty(); rows = lines.next(window)) {
            var read = rows.stream().map(reader::read).filter(wanted).toList();
            take(read, rows.getFirst().number(), rows.getLast().number());
            progress.accept(tally);
        }
    }

    private void take(List<ReadRow> rows, long first, long last) {
        var keys =
                rows.stream()
                        .filter(ReadRow.Stated.class::isInstance)
                        .map(row -> ((ReadRow.Stated) row).patientKey())
                        .collect(toSet());
        var sorter =
                new WindowSorter(
                        patients, recording.introduced(keys), recording.earlierErrors(first, last));
        var window = sorter.sort(rows);
        // First, so that a row is never done without the word why it was not recorded.
        recording.refuse(window.errors());
        tally =
                tally.plus(Tally.ofRepeated(window.repeated()))
                        .plus(Tally.ofErrors(window.errors()));
        int patientsDone = 0;
        for (var patient : window.patients()) {
            tally = tally.plus(patient.tally(recording.record(patient)));
            if (++patientsDone % PATIENTS_A_WORD == 0) {
                progress.accept(tally);
            }
        }
    }
}
