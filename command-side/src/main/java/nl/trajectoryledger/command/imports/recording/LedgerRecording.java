package nl.trajectoryledger.command.imports.recording;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.command.facts.OtherWriters;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.springframework.core.retry.RetryTemplate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Records the rows of some patients and, in the same transaction, that the file is done that far.
 * After a crash at any moment, the rows that were not recorded are exactly those still to be done.
 */
final class LedgerRecording implements Recording {

    private final UUID file;
    private final boolean again;
    private final ImportTables tables;
    private final LedgerDoor ledger;
    private final RetryTemplate retry = OtherWriters.retry();

    LedgerRecording(UUID file, boolean again, ImportTables tables, LedgerDoor ledger) {
        this.file = file;
        this.again = again;
        this.tables = tables;
        this.ledger = ledger;
    }

    @Override
    public Map<Bsn, PatientId> patients(Set<Bsn> numbers) {
        return tables.patients().find(numbers);
    }

    @Override
    public Map<String, Introduced> introduced(Set<String> keys) {
        return tables.keys().find(file, keys);
    }

    @Override
    public Map<Long, RowError> earlierErrors(long firstRow, long lastRow) {
        return tables.errors().find(file, firstRow, lastRow);
    }

    @Override
    public boolean isAgain() {
        return again;
    }

    @Override
    public void refuse(List<RowError> refused) {
        tables.errors().save(file, refused);
    }

    @Override
    public Tally record(List<PatientRows> patients) {
        try {
            return ledger.inTransaction(() -> recordOnce(patients));
        } catch (RuntimeException failed) {
            if (!OtherWriters.wereFirst(failed)) {
                throw failed;
            }
            // Most likely at one of them: the others need not wait for that one to be tried again.
            return patients.stream().map(this::recordAlone).reduce(Tally.NOTHING, Tally::plus);
        }
    }

    private Tally recordAlone(PatientRows patient) {
        return requireNonNull(
                retry.invoke(() -> ledger.inTransaction(() -> recordOnce(List.of(patient)))));
    }

    private Tally recordOnce(List<PatientRows> read) {
        var patients = current(read);
        var answers = ledger.record(patients);
        tables.errors().save(file, each(patients, answers, PatientRows::errors));
        tables.keys().done(file, known(patients, answers));
        tables.remarks().save(file, each(patients, answers, PatientRows::taken));
        return IntStream.range(0, patients.size())
                .mapToObj(i -> patients.get(i).tally(answers.get(i)))
                .reduce(Tally.NOTHING, Tally::plus);
    }

    private static <T> List<T> each(
            List<PatientRows> patients,
            List<List<Outcome>> answers,
            BiFunction<PatientRows, List<Outcome>, List<T>> of) {
        return IntStream.range(0, patients.size())
                .mapToObj(i -> of.apply(patients.get(i), answers.get(i)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<PatientRows> known(
            List<PatientRows> patients, List<List<Outcome>> answers) {
        return IntStream.range(0, patients.size())
                .filter(i -> patients.get(i).isKnownAfter(answers.get(i)))
                .mapToObj(patients::get)
                .toList();
    }

    /** Another writer may have introduced patients since the rows were read. */
    private List<PatientRows> current(List<PatientRows> patients) {
        var introduced =
                patients.stream()
                        .flatMap(rows -> Stream.ofNullable(rows.introducedBy()))
                        .collect(toSet());
        var known = tables.patients().find(introduced);
        return patients.stream().map(rows -> rows.in(known)).toList();
    }
}
