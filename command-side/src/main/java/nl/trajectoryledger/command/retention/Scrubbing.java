package nl.trajectoryledger.command.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Has PostgreSQL's files forget what its tables have forgotten: a row that was changed or removed
 * stays in a file until the table is written anew, and in the log of writes until that is replaced.
 */
@Component
final class Scrubbing {

    private static final Logger LOG = LoggerFactory.getLogger(Scrubbing.class);

    private static final List<String> TABLES =
            List.of(
                    "ledger.patient_key",
                    "ledger.search_key",
                    "ledger.import_patient",
                    "ledger.import_error",
                    "ledger.rehearsed_event",
                    "ledger.rehearsed_claim");

    /** The samples of values that the planner keeps. */
    private static final String SAMPLES = "pg_catalog.pg_statistic";

    private final JdbcConnectionDetails owner;

    Scrubbing(JdbcConnectionDetails owner) {
        this.owner = owner;
    }

    /**
     * What was done.
     *
     * @param tables written anew
     * @param writeAheadLog whether the log of writes was replaced too, for which the database's
     *     owner needs the rights of an administrator
     */
    record Scrubbed(List<String> tables, boolean writeAheadLog) {}

    Scrubbed scrub() {
        var source =
                new DriverManagerDataSource(
                        owner.getJdbcUrl(),
                        String.valueOf(owner.getUsername()),
                        String.valueOf(owner.getPassword()));
        var database = new JdbcTemplate(source);
        for (var table : TABLES) {
            database.execute("vacuum (full, analyze) " + table);
        }
        database.execute("vacuum full " + SAMPLES);
        return new Scrubbed(TABLES, replaceWriteAheadLog(database));
    }

    private static boolean replaceWriteAheadLog(JdbcTemplate database) {
        try {
            // Else old files of the log are kept under new names, with what is in them.
            database.execute("alter system set wal_recycle = off");
            database.execute("select pg_reload_conf()");
            try {
                var ahead =
                        database.queryForObject(
                                """
                                select count(*) from pg_ls_waldir()
                                where name > pg_walfile_name(pg_current_wal_lsn())
                                """,
                                Integer.class);
                for (int file = 0; file <= (ahead == null ? 0 : ahead); file++) {
                    database.execute("select pg_logical_emit_message(false, 'scrub', '')");
                    database.execute("select pg_switch_wal()");
                }
                database.execute("checkpoint");
            } finally {
                database.execute("alter system reset wal_recycle");
                database.execute("select pg_reload_conf()");
            }
            return true;
        } catch (DataAccessException refused) {
            LOG.warn("the log of writes was not replaced, which the database's owner may not do");
            return false;
        }
    }
}
