package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

import nl.trajectoryledger.deploy.demo.MadeUpBsn;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Clients who bring facts at a steady rate, whatever happens to the nodes: a fact that was not
 * answered is brought to the other one.
 */
final class FactLoad implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final int PER_SECOND = 200;
    private static final int UNANSWERED = 200;

    /** Below are other patients of the test. */
    private static final int FIRST_PATIENT = 1_000;

    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-10");

    /** Of so many facts one is recorded by a slow transaction. */
    private static final int SLOW = 400;

    private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(UNANSWERED);
    private final AtomicInteger brought = new AtomicInteger();
    private final AtomicInteger recorded = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final RunningNodes nodes;
    private final int patients;

    FactLoad(RunningNodes nodes, int patients) {
        this.nodes = nodes;
        this.patients = patients;
    }

    /** What there is before: every patient with an intake. */
    static String beginnings(int patients) {
        return IntStream.range(0, patients)
                .mapToObj(
                        number ->
                                """
                                {"fact":"patient","patient":"p%1$d","bsn":"%2$s",\
                                "birthDate":"1960-01-01"}
                                {"fact":"intake","patient":"p%1$d","trajectory":"knee",\
                                "date":"2024-01-08","practice":"04012345","diagnosis":"7023"}
                                """
                                        .formatted(number, bsn(number)))
                .collect(Collectors.joining());
    }

    private static String bsn(int patient) {
        return MadeUpBsn.number(FIRST_PATIENT + patient);
    }

    /** Begins to bring sessions. */
    void start() {
        long apart = 1_000_000L * CLIENTS / PER_SECOND;
        for (int client = 0; client < CLIENTS; client++) {
            var _ =
                    clients.scheduleAtFixedRate(
                            this::bring, apart * client / CLIENTS, apart, MICROSECONDS);
        }
    }

    private void bring() {
        if (room.tryAcquire()) {
            int number = brought.getAndIncrement();
            requests.execute(() -> bringUntilAnswered(number));
        }
    }

    private void bringUntilAnswered(int number) {
        var fact = session(number);
        try {
            for (int attempt = number; !isAnswered(nodes.command(attempt % 2), fact); attempt++) {
                // The other node is asked.
            }
        } finally {
            room.release();
        }
    }

    private boolean isAnswered(Node node, String fact) {
        try {
            var answer = node.post("/api/facts", fact);
            switch (answer.statusCode()) {
                case 201 -> recorded.incrementAndGet();
                case 200 -> repeated.incrementAndGet();
                default -> {
                    assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(500);
                    return false;
                }
            }
            return true;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private String session(int number) {
        var reference = (number % SLOW == 0 ? "slow-" : "s-") + number;
        return """
        {"fact":"session","bsn":"%s","trajectory":"knee","date":"%s","performance":"1000",
         "source":{"system":"made-up","reference":"%s"}}
        """
                .formatted(
                        bsn(number % patients), FIRST_DAY.plusDays(number / patients), reference);
    }

    /** How many facts were brought. */
    int brought() {
        return brought.get();
    }

    /** How many were answered as recorded, and as known already after an answer that was lost. */
    String answers() {
        return "%d recorded, %d repeated".formatted(recorded.get(), repeated.get());
    }

    /** Brings no more, and waits until all are answered. */
    @Override
    public void close() {
        clients.shutdown();
        requests.close();
    }
}
