package nl.trajectoryledger.query.reading;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.List;

import javax.sql.DataSource;

/** The read tables of both generations, for whoever writes to them. */
public final class ReadTables {

    /** Every one of them. */
    public static final List<String> NAMES =
            List.of("derivation", "trajectory_status", "worklist_row");

    private final JdbcClient database;
    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final Serving serving;

    public ReadTables(
            JdbcClient database, DataSource dataSource, PlatformTransactionManager transactions) {
        this.database = database;
        this.dataSource = dataSource;
        this.transactions = transactions;
        serving = new Serving(database);
    }

    /** Those of a generation. */
    public TrajectoryStatuses of(Generation generation) {
        return new TrajectoryStatuses(database, transactions, generation);
    }

    /** Those that serve, and go on serving until the caller's transaction ends. */
    public TrajectoryStatuses thatServe() {
        return of(serving.kept());
    }

    /** How many patients at once are written to a generation that has none of them. */
    public BulkLoad loadInto(Generation generation) {
        return new BulkLoad(dataSource, transactions, of(generation), generation);
    }
}
