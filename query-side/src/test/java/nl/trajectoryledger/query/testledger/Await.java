package nl.trajectoryledger.query.testledger;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread brings about. */
public final class Await {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Await() {}

    /** Returns when the condition holds, or after the limit, and lets the assertions speak. */
    public static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        var never = new CountDownLatch(1);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            never.await(50, TimeUnit.MILLISECONDS);
        }
    }
}
