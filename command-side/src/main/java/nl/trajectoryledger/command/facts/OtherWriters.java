package nl.trajectoryledger.command.facts;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/** What to do when another writer was first: decide again, after what that writer recorded. */
public final class OtherWriters {

    /** SQLSTATE of a transaction that was given up. */
    private static final String DEADLOCK = "40P01";

    static final int RETRIES = 12;
    static final Duration FIRST_DELAY = Duration.ofMillis(10);

    private OtherWriters() {}

    /** Does work again that failed because another writer was first; it begins from the start. */
    public static RetryTemplate retry() {
        return retry(FIRST_DELAY);
    }

    static RetryTemplate retry(Duration firstDelay) {
        return new RetryTemplate(
                RetryPolicy.builder()
                        .maxRetries(RETRIES)
                        .delay(firstDelay)
                        .multiplier(1.7)
                        .jitter(firstDelay.dividedBy(2))
                        .maxDelay(Duration.ofSeconds(1))
                        .predicate(OtherWriters::wereFirst)
                        .build());
    }

    /** Whether something failed because another writer was first, or waited for this one. */
    public static boolean wereFirst(Throwable failure) {
        return switch (failure) {
            case ConcurrencyException _, AggregateStreamCreationException _, BsnTaken _ -> true;
            default -> isDeadlock(failure);
        };
    }

    /** PostgreSQL gives one of two up that wait for each other: that one begins again. */
    private static boolean isDeadlock(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof SQLException refused
                                        && DEADLOCK.equals(refused.getSQLState()));
    }
}
