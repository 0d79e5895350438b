package nl.trajectoryledger.command.imports;

import nl.trajectoryledger.command.imports.forms.RowsOf;
import nl.trajectoryledger.command.imports.recording.Tally;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The table {@code ledger.import}: what was brought, and how far it is. */
@Component
final class Imports {

    private final JdbcClient database;

    Imports(JdbcClient database) {
        this.database = database;
    }

    /** Writes down that a file was brought. */
    void begin(UUID id, boolean dryRun, RowsOf file) {
        try {
            insert(id, dryRun, file);
        } catch (DuplicateKeyException _) {
            // Somebody brought the same new file at the same moment; now it is known.
            insert(id, dryRun, file);
        }
    }

    private void insert(UUID id, boolean dryRun, RowsOf file) {
        database.sql(
                        """
                        insert into ledger.import
                            (id, file, format, dry_run, sha256, state, rows, started_at, alive_at)
                        values (:id,
                            coalesce(
                                (select id from ledger.import
                                 where sha256 = :sha256 and format = :format
                                     and file = id and not dry_run),
                                :id),
                            :format, :dryRun, :sha256, 'waiting', :rows, now(), now())
                        """)
                .param("id", id)
                .param("format", file.format().label())
                .param("dryRun", dryRun)
                .param("sha256", file.file().sha256())
                .param("rows", file.count())
                .update();
    }

    /** The import that brought the same file first, perhaps this one. */
    UUID fileOf(UUID id) {
        return uuid("select file from ledger.import where id = ?", id).orElseThrow();
    }

    /** The name of the form the file has. */
    String formatOf(UUID id) {
        return database.sql("select format from ledger.import where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Under which import the errors are kept: a dry run has its own. */
    Optional<UUID> errorsOf(UUID id) {
        return uuid(
                "select case when dry_run then id else file end from ledger.import where id = ?",
                id);
    }

    private Optional<UUID> uuid(String query, UUID id) {
        return database.sql(query)
                .param(id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    /**
     * Says that the import is not forgotten.
     *
     * @return whether somebody asked to cancel it
     */
    boolean alive(UUID id) {
        return database.sql(
                        """
                        update ledger.import set alive_at = now() where id = ?
                        returning cancel_asked
                        """)
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void running(UUID id) {
        database.sql(
                        """
                        update ledger.import
                        set state = 'running', started_at = now(), alive_at = now() where id = ?
                        """)
                .param(id)
                .update();
    }

    /**
     * Says how far the import is.
     *
     * @return whether somebody asked to cancel it
     */
    boolean progress(UUID id, Tally tally) {
        return database.sql(
                        """
                        update ledger.import
                        set done = ?, accepted = ?, repeated = ?, refused = ?, conflicting = ?,
                            alive_at = now()
                        where id = ? returning cancel_asked
                        """)
                .params(tally.done(), tally.accepted(), tally.repeated(), tally.refused())
                .params(tally.conflicting(), id)
                .query(Boolean.class)
                .single();
    }

    /** Asks whoever runs the import, on whatever node, to stop. */
    void cancel(UUID id) {
        database.sql(
                        """
                        update ledger.import set cancel_asked = true
                        where id = ? and finished_at is null
                        """)
                .param(id)
                .update();
    }

    /** A file is not done before each of its rows was accepted, repeated or refused. */
    void requireAllAccountedFor(UUID id) {
        var progress = find(id).orElseThrow();
        if (progress.done() != progress.rows()) {
            throw new IllegalStateException(
                    "%d of %d rows are accounted for".formatted(progress.done(), progress.rows()));
        }
    }

    /** Nothing more will happen; the state says why. */
    void end(UUID id, String state) {
        database.sql("update ledger.import set state = ?, finished_at = now() where id = ?")
                .params(state, id)
                .update();
    }

    /** How far an import is; one that fell silent was interrupted. */
    Optional<ImportProgress> find(UUID id) {
        return database.sql(
                        """
                        select *,
                            extract(epoch from coalesce(finished_at, now()) - started_at)
                                as seconds,
                            case when finished_at is null and alive_at < now() - interval '1 minute'
                                then 'interrupted' else state end as current_state
                        from ledger.import where id = ?
                        """)
                .param(id)
                .query((row, _) -> progress(row))
                .optional();
    }

    private static ImportProgress progress(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        long rows = row.getLong("rows");
        long done = row.getLong("done");
        var id = row.getObject("id", UUID.class);
        var first = row.getObject("file", UUID.class);
        return new ImportProgress(
                id,
                first.equals(id) ? null : first,
                row.getString("format"),
                row.getBoolean("dry_run"),
                row.getString("current_state"),
                rows,
                done,
                row.getLong("accepted"),
                row.getLong("repeated"),
                row.getLong("refused"),
                row.getLong("conflicting"),
                Pace.of(done, rows, row.getDouble("seconds")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
