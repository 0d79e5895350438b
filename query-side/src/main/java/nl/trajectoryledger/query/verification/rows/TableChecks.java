package nl.trajectoryledger.query.verification.rows;

import nl.trajectoryledger.query.reading.RowsAside;
import nl.trajectoryledger.query.reading.Serving;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Supplier;

import javax.sql.DataSource;

/** Begins checks of the read tables, where there is something to compare with. */
public final class TableChecks {

    private final JdbcClient database;
    private final RowsAside aside;
    private final TransactionTemplate transaction;
    private final CurrentRulebook rulebooks;
    private final Supplier<ReadPosition> live;
    private final Serving serving;

    /**
     * Checks by the rules of the moment.
     *
     * @param live up to where the live projection has brought the tables that serve
     */
    public TableChecks(
            JdbcClient database,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            CurrentRulebook rulebooks,
            Supplier<ReadPosition> live) {
        this.database = database;
        aside = new RowsAside(dataSource, transactions);
        transaction = new TransactionTemplate(transactions);
        this.rulebooks = rulebooks;
        this.live = live;
        serving = new Serving(database);
    }

    /**
     * Begins one.
     *
     * @param upTo where the streams end that it is given
     */
    public TableCheck begin(ReadPosition upTo) {
        var rulebook = rulebooks.get();
        if (byOtherRules(rulebook)) {
            return TableCheck.none("they go by other rules than those of now");
        }
        var comparison = new RowComparison(database, aside, serving.now().schema(), live);
        return new RowCheck(comparison, transaction, rulebook, upTo);
    }

    /** Because somebody wants them so, or they are about to be replaced. */
    private boolean byOtherRules(Rulebook rulebook) {
        return serving.madeByOthers(rulebook) && (serving.returnedUnder(rulebook) || rebuildRuns());
    }

    private boolean rebuildRuns() {
        return database.sql("select exists (select from reading.rebuild where state = 'running')")
                .query(Boolean.class)
                .single();
    }
}
