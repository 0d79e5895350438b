package nl.trajectoryledger.query.claimfiles;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Claimed;
import nl.trajectoryledger.query.dryruns.DryRuns;
import nl.trajectoryledger.query.dryruns.PatientCutter;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

/** The claims among the rows of files that were tried out. */
final class ClaimFiles {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final JdbcTemplate database;
    private final TransactionTemplate reading;
    private final DryRuns dryRuns;

    ClaimFiles(DataSource dataSource, PlatformTransactionManager transactions, DryRuns dryRuns) {
        database = new JdbcTemplate(dataSource);
        database.setFetchSize(FETCHED_AT_ONCE);
        // Without a transaction the driver would fetch everything at once.
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.dryRuns = dryRuns;
    }

    /** Hands over the claims of patient after patient, in the order of their first rows. */
    void read(UUID dryRun, Consumer<ClaimedPatient> reader) {
        reading.executeWithoutResult(
                _ -> {
                    var cutter =
                            new PatientCutter<>(
                                    RehearsedClaim::patient,
                                    claims ->
                                            reader.accept(
                                                    new ClaimedPatient(
                                                            claims,
                                                            dryRuns.events(
                                                                    dryRun,
                                                                    claims.getFirst().patient()))));
                    database.query(
                            """
                            select row, patient, session, as_sent, diagnosis, referrer,
                                min(row) over (partition by patient) as first
                            from ledger.rehearsed_claim where dry_run = ?
                            order by first, patient, row
                            """,
                            (RowCallbackHandler) row -> cutter.add(claim(row)),
                            dryRun);
                    cutter.finish();
                });
    }

    /** Hands over the claims that could not be read, in the order of the file. */
    void readUnreadable(UUID dryRun, Consumer<UnreadableRow> reader) {
        reading.executeWithoutResult(
                _ ->
                        database.query(
                                """
                                select row, coalesce(field, '') from ledger.unreadable_claim
                                where dry_run = ? order by row
                                """,
                                (RowCallbackHandler)
                                        row ->
                                                reader.accept(
                                                        UnreadableRow.of(
                                                                row.getLong(1), row.getString(2))),
                                dryRun));
    }

    private static RehearsedClaim claim(ResultSet row) throws SQLException {
        var diagnosis = row.getString("diagnosis");
        return new RehearsedClaim(
                row.getLong("row"),
                new PatientId(row.getObject("patient", UUID.class)),
                new FactId(row.getInt("session")),
                new Claimed(
                        row.getBoolean("as_sent"),
                        diagnosis == null ? null : new DcsphCode(diagnosis),
                        row.getBoolean("referrer")));
    }
}
