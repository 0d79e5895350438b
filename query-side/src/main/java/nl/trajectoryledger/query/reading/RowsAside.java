package nl.trajectoryledger.query.reading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import nl.trajectoryledger.events.identity.PatientId;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/**
 * Derived rows beside the read tables, to be compared with them; they are gone when the caller's
 * transaction ends.
 */
public final class RowsAside {

    /** Where they are. */
    public static final String SCHEMA = "pg_temp";

    private final JdbcTemplate database;
    private final TransactionTemplate savepoint;
    private final RowCopy rows;

    public RowsAside(DataSource dataSource, PlatformTransactionManager transactions) {
        database = new JdbcTemplate(dataSource);
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        rows = new RowCopy(database, SCHEMA);
    }

    /**
     * Puts the rows of these patients there, in the place of all others.
     *
     * @return whose rows the database does not take
     */
    public Set<PatientId> load(Collection<Derivation> derivations) {
        for (var table : ReadTables.NAMES) {
            database.execute("drop table if exists %s.%s".formatted(SCHEMA, table));
            database.execute(
                    "create temporary table %1$s on commit drop as table reading.%1$s with no data"
                            .formatted(table));
        }
        return copied(derivations)
                ? Set.of()
                : derivations.stream()
                        .filter(derivation -> !copied(List.of(derivation)))
                        .map(Derivation::patient)
                        .collect(toUnmodifiableSet());
    }

    private boolean copied(Collection<Derivation> derivations) {
        try {
            savepoint.executeWithoutResult(_ -> rows.copy(derivations));
            return true;
        } catch (DataIntegrityViolationException _) {
            return false;
        }
    }
}
