package nl.trajectoryledger.query.dryruns;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.MasterKey;
import nl.trajectoryledger.events.stored.RehearsedForm;
import nl.trajectoryledger.query.history.RecordedEvent;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

/** What dry runs left in {@code ledger.rehearsed_event}. */
public final class DryRuns {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final JdbcTemplate database;
    private final TransactionTemplate reading;
    private final RehearsedForm form;

    DryRuns(DataSource dataSource, PlatformTransactionManager transactions, MasterKey master) {
        database = new JdbcTemplate(dataSource);
        database.setFetchSize(FETCHED_AT_ONCE);
        // Without a transaction the driver would fetch everything at once.
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        form = new RehearsedForm(master);
    }

    /** Refuses to go on about a dry run that is unknown, not done or forgotten. */
    public void requireAnswerable(UUID dryRun) {
        find(dryRun).orElseThrow().requireAnswerable();
    }

    private Optional<DryRunStanding> find(UUID dryRun) {
        return database
                .query(
                        "select state, kept_until > now() from ledger.dry_run where id = ?",
                        (row, _) -> new DryRunStanding(row.getString(1), row.getBoolean(2)),
                        dryRun)
                .stream()
                .findFirst();
    }

    /** Hands over patient after patient, in the order of their first rows. */
    void read(UUID dryRun, Consumer<RehearsedPatient> reader) {
        reading.executeWithoutResult(
                _ -> {
                    var cutter =
                            new PatientCutter<>(
                                    Rehearsed::patient,
                                    events -> reader.accept(new RehearsedPatient(events)));
                    database.query(
                            """
                            select patient, sequence, row, name, sealed,
                                min(row) over (partition by patient) as first
                            from ledger.rehearsed_event where dry_run = ?
                            order by first, patient, sequence
                            """,
                            (RowCallbackHandler) row -> cutter.add(event(dryRun, row)),
                            dryRun);
                    cutter.finish();
                });
    }

    /** What a dry run would have added to a patient's stream; nothing if it has all of it. */
    public List<RecordedEvent> events(UUID dryRun, PatientId patient) {
        return database.query(
                """
                select patient, sequence, row, name, sealed from ledger.rehearsed_event
                where dry_run = ? and patient = ? order by sequence
                """,
                (row, _) -> event(dryRun, row).event(),
                dryRun,
                patient.value());
    }

    private Rehearsed event(UUID dryRun, ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        var patient = new PatientId(row.getObject("patient", UUID.class));
        var event =
                form.open(dryRun, patient, sequence, row.getString("name"), row.getBytes("sealed"));
        // Nobody asks when it was recorded, because it was not.
        return new Rehearsed(row.getLong("row"), new RecordedEvent(sequence, Instant.EPOCH, event));
    }
}
