package nl.trajectoryledger.command.imports.recording;

import static nl.trajectoryledger.command.imports.FactFiles.threePatients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.CommandSide;
import nl.trajectoryledger.command.imports.factlines.FactLines;
import nl.trajectoryledger.command.imports.rows.ImportFile;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.command.store.TestDatabase;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Cuts an import off at each of its transactions, and brings the file again. */
class InterruptedImportIT {

    enum Moment {
        BEFORE_A_TRANSACTION,
        IN_A_TRANSACTION,
        AFTER_A_TRANSACTION
    }

    /** Small, so that the rows of a patient are spread over several. */
    private static final Portions PORTIONS = new Portions(4, 1, 1);

    private static final int TRANSACTIONS = 11;

    private static final AtomicInteger FILES = new AtomicInteger();
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final CommandSide SIDE = CommandSide.on(DATABASE);

    private final TransactionTemplate transaction =
            new TransactionTemplate(SIDE.context().getBean(PlatformTransactionManager.class));
    private final ImportTables tables = SIDE.context().getBean(ImportTables.class);

    private Tally tally = Tally.NOTHING;

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @ParameterizedTest
    @EnumSource
    void is_finished_by_bringing_the_file_again_wherever_it_was_cut_off(Moment moment)
            throws IOException {
        for (int at = 1; at <= TRANSACTIONS; at++) {
            try (var file = file(threePatients(FILES.incrementAndGet()))) {
                long before = events();
                var recording = begin(file);
                var cutOff = new CutOff(recording, moment, at);

                assertThatThrownBy(() -> bring(file, cutOff)).isInstanceOf(PowerCut.class);
                bring(file, recording);

                assertThat(events() - before).isEqualTo(13);
                assertThat(tally.accepted() + tally.repeated()).isEqualTo(14);
                assertThat(tally.refused()).isEqualTo(3);

                bring(file, recording);
                assertThat(tally).isEqualTo(new Tally(0, 14, 3, 0));
                assertThat(events() - before).isEqualTo(13);
            }
        }
    }

    /** The recording of an import under way that fails at one of its transactions. */
    private final class CutOff implements Recording {

        private final Recording recording;
        private final Moment moment;
        private int left;

        CutOff(Recording recording, Moment moment, int at) {
            this.recording = recording;
            this.moment = moment;
            left = at;
        }

        @Override
        public Tally record(List<PatientRows> rows) {
            if (--left > 0) {
                return recording.record(rows);
            }
            switch (moment) {
                case BEFORE_A_TRANSACTION -> {}
                case AFTER_A_TRANSACTION -> recording.record(rows);
                case IN_A_TRANSACTION ->
                        transaction.executeWithoutResult(
                                _ -> {
                                    recording.record(rows);
                                    throw new PowerCut();
                                });
            }
            throw new PowerCut();
        }

        @Override
        public Map<Bsn, PatientId> patients(Set<Bsn> numbers) {
            return recording.patients(numbers);
        }

        @Override
        public boolean isAgain() {
            return recording.isAgain();
        }

        @Override
        public Map<String, Introduced> introduced(Set<String> keys) {
            return recording.introduced(keys);
        }

        @Override
        public Map<Long, RowError> earlierErrors(long firstRow, long lastRow) {
            return recording.earlierErrors(firstRow, lastRow);
        }

        @Override
        public void refuse(List<RowError> errors) {
            recording.refuse(errors);
        }
    }

    private static final class PowerCut extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private Recording begin(ImportFile file) {
        var id = UUID.randomUUID();
        DATABASE.asOwner()
                .sql(
                        """
                        insert into ledger.import (id, file, format, dry_run, sha256, state, rows,
                            started_at, alive_at)
                        values (:id, :id, 'facts', false, :sha256, 'running', :rows, now(), now())
                        """)
                .param("id", id)
                .param("sha256", file.sha256())
                .param("rows", 17)
                .update();
        return new LedgerRecording(id, false, tables, SIDE.context().getBean(LedgerDoor.class));
    }

    private void bring(ImportFile file, Recording recording) throws IOException {
        new FactImport(recording, tables.patients(), PORTIONS, sum -> tally = sum)
                .run(new FactLines().read(file), _ -> true);
    }

    private static ImportFile file(String content) throws IOException {
        return ImportFile.receive(
                new ByteArrayInputStream(content.getBytes(UTF_8)),
                Path.of(requireNonNull(System.getProperty("java.io.tmpdir"))));
    }

    private static long events() {
        return DATABASE.asOwner()
                .sql("select count(*) from ledger.event")
                .query(Long.class)
                .single();
    }
}
