package nl.trajectoryledger.command.store;

import org.axonframework.common.jdbc.PersistenceExceptionResolver;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Knows when PostgreSQL says that somebody else was first: Axon's own resolver does not. */
final class DuplicateKeys implements PersistenceExceptionResolver {

    /** SQLSTATE of a key that is already there. */
    static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return Stream.<Throwable>iterate(exception, e -> e != null, Throwable::getCause)
                .anyMatch(
                        e ->
                                e instanceof SQLException refused
                                        && UNIQUE_VIOLATION.equals(refused.getSQLState()));
    }
}
