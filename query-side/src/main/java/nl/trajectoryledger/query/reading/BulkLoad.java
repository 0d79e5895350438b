package nl.trajectoryledger.query.reading;

import nl.trajectoryledger.events.identity.PatientId;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Collection;
import java.util.Map;

import javax.sql.DataSource;

/** Loads the rows of many patients at once into a generation that has none of these patients. */
public final class BulkLoad {

    private final RowCopy rows;
    private final TransactionTemplate savepoint;
    private final TrajectoryStatuses oneByOne;

    BulkLoad(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            TrajectoryStatuses oneByOne,
            Generation generation) {
        rows = new RowCopy(new JdbcTemplate(dataSource), generation.schema());
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.oneByOne = oneByOne;
    }

    /**
     * Loads all rows of these patients, in the caller's transaction.
     *
     * @return why it could not be done, for each patient whose rows the database refused
     */
    public Map<PatientId, RuntimeException> load(Collection<Derivation> derivations) {
        try {
            savepoint.executeWithoutResult(_ -> rows.copy(derivations));
            return Map.of();
        } catch (DataIntegrityViolationException _) {
            return oneByOne.replace(derivations);
        }
    }
}
