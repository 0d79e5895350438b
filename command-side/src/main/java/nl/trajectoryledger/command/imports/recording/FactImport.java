package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.imports.flow.ReadAhead;
import nl.trajectoryledger.command.imports.flow.Workers;
import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.rows.ReadRow;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes a file in, some thousand rows at a time, the rows of each patient together. */
final class FactImport {

    private final Recording recording;
    private final KnownPatients patients;
    private final Portions portions;
    private final Consumer<Tally> progress;
    private Tally tally = Tally.NOTHING;

    FactImport(
            Recording recording,
            KnownPatients patients,
            Portions portions,
            Consumer<Tally> progress) {
        this.recording = recording;
        this.patients = patients;
        this.portions = portions;
        this.progress = progress;
    }

    /** Takes in those rows that are wanted. */
    void run(RowSource source, Predicate<ReadRow> wanted) throws IOException {
        try (var ahead = new ReadAhead(source, portions.window());
                var workers = new Workers(portions.atOnce())) {
            for (var rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
                take(
                        rows.stream().filter(wanted).toList(),
                        rows.getFirst().row().number(),
                        rows.getLast().row().number(),
                        workers);
            }
        }
    }

    private void take(List<ReadRow> rows, long first, long last, Workers workers) {
        var window = new WindowSorter(recording, patients).sort(rows, first, last);
        // First, so that a row is never done without the word why it was not recorded.
        recording.refuse(window.errors());
        tally =
                tally.plus(Tally.ofRepeated(window.repeatedRows()))
                        .plus(Tally.ofFrame(window.frame(), recording.isAgain()))
                        .plus(Tally.ofErrors(window.errors()));
        window.repeated().forEach(recording::recognise);
        progress.accept(tally);
        workers.each(
                portions.transactions(window.patients()),
                recording::record,
                more -> {
                    tally = tally.plus(more);
                    progress.accept(tally);
                });
    }
}
