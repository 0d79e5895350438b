package nl.trajectoryledger.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.SECONDS;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.testledger.Await;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Two slow transactions with ids and positions inverted, while others append. One slow transaction
 * alone is lost by no reader, so a test with one would prove nothing.
 */
// It waits for more than a minute, so others run meanwhile.
@Execution(ExecutionMode.CONCURRENT)
class OverlappingTransactionsIT {

    private static final Duration FIRST_LASTS = Duration.ofSeconds(70);
    private static final Duration SECOND_LASTS = Duration.ofSeconds(65);

    @Test
    void do_not_make_the_live_projection_skip_an_event_but_axons_own_reader() throws Exception {
        try (var ledger = TestLedger.onItsOwnServer();
                var ours = TestProjection.start(ledger);
                var axons = AxonsOwnReader.start(ledger);
                var story = new Story(ledger, axons)) {
            story.happens();
            Await.until(() -> ours.patients().equals(story.appended));
            Await.until(() -> axons.patients().contains(story.last));

            assertThat(ours.patients()).isEqualTo(story.appended);
            assertThat(story.appended).contains(story.first, story.second);
            assertThat(axons.patients()).contains(story.second).doesNotContain(story.first);
        }
    }

    /** Appends to both event tables in the same transactions. */
    private static final class Story implements AutoCloseable {

        private final PatientId first = new PatientId(UUID.randomUUID());
        private final PatientId second = new PatientId(UUID.randomUUID());
        private final PatientId last = new PatientId(UUID.randomUUID());
        private final Set<PatientId> appended = ConcurrentHashMap.newKeySet();
        private final CountDownLatch secondHasItsId = new CountDownLatch(1);
        private final CountDownLatch firstHasItsPosition = new CountDownLatch(1);
        private final CountDownLatch never = new CountDownLatch(1);
        private final TestLedger ledger;
        private final AxonsOwnReader axons;
        private final TransactionTemplate transaction;

        private Story(TestLedger ledger, AxonsOwnReader axons) {
            this.ledger = ledger;
            this.axons = axons;
            transaction = new TransactionTemplate(ledger.transactions());
        }

        private void happens() throws Exception {
            append(new PatientId(UUID.randomUUID()));
            try (var slow = Executors.newFixedThreadPool(2);
                    var others = Executors.newSingleThreadScheduledExecutor()) {
                var b = slow.submit(() -> inTransaction(this::second));
                var a = slow.submit(() -> inTransaction(this::first));
                var _ =
                        others.scheduleWithFixedDelay(
                                () -> append(new PatientId(UUID.randomUUID())), 1, 1, SECONDS);
                b.get();
                a.get();
                others.shutdown();
            }
            append(last);
        }

        private void first() throws InterruptedException {
            secondHasItsId.await();
            write(first);
            firstHasItsPosition.countDown();
            never.await(FIRST_LASTS.toSeconds(), SECONDS);
        }

        private void second() throws InterruptedException {
            ledger.jdbc().sql("select pg_current_xact_id()").query((_, _) -> true).single();
            secondHasItsId.countDown();
            firstHasItsPosition.await();
            write(second);
            never.await(SECOND_LASTS.toSeconds(), SECONDS);
        }

        private void append(PatientId patient) {
            transaction.executeWithoutResult(_ -> write(patient));
        }

        private void write(PatientId patient) {
            for (var event :
                    new Stories(patient)
                            .registered(Stories.BSN, "1961-04-12")
                            .intake("knee", "2024-01-08", "7023")
                            .events()) {
                ledger.append(Instant.parse("2024-01-08T11:00:00Z"), event);
            }
            axons.append(patient);
            appended.add(patient);
        }

        private void inTransaction(Interruptible work) {
            Consumer<Object> unchecked =
                    _ -> {
                        try {
                            work.run();
                        } catch (InterruptedException interrupted) {
                            throw new IllegalStateException(interrupted);
                        }
                    };
            transaction.executeWithoutResult(unchecked::accept);
        }

        @Override
        public void close() {
            never.countDown();
        }
    }

    private interface Interruptible {
        void run() throws InterruptedException;
    }
}
