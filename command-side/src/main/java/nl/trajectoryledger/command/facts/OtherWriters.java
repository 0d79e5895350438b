package nl.trajectoryledger.command.facts;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

import java.time.Duration;

/** What to do when another writer was first: decide again, after what that writer recorded. */
public final class OtherWriters {

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
                        .includes(
                                ConcurrencyException.class,
                                AggregateStreamCreationException.class,
                                BsnTaken.class)
                        .build());
    }
}
