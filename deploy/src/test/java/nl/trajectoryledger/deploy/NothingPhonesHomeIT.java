package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.deploy.demo.DemoPractice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A ledger speaks to nobody but its callers. Only a real process shows it: the update checker of
 * Axon keeps quiet under a test runner.
 */
@Timeout(300)
class NothingPhonesHomeIT {

    @TempDir Path temporary;

    @Test
    void a_serving_ledger_contacts_nobody() throws Exception {
        try (var snare = new Snare()) {
            try (var ledger =
                    ServedLedger.start(temporary.resolve("ledger"), snare.options(), Map.of())) {
                ledger.bringAndAwait(String.join("\n", DemoPractice.facts().subList(0, 100)));
            }
            assertThat(snare.caught()).isZero();
        }
    }

    @Test
    void the_snare_catches_a_process_that_does() throws Exception {
        try (var snare = new Snare()) {
            assertThat(ServedLedger.java(snare.options(), Caller.class.getName()).start().waitFor())
                    .isZero();
            assertThat(snare.caught()).isPositive();
        }
    }

    /** Calls as the update checker does. */
    static final class Caller {

        private Caller() {}

        public static void main(String[] arguments) throws IOException {
            try (var answer = URI.create("https://example.org/").toURL().openStream()) {
                answer.readAllBytes();
            } catch (IOException hungUp) {
                // The snare answers nothing.
            }
        }
    }

    /** A proxy that takes every call to the outside and hangs up. */
    private static final class Snare implements AutoCloseable {

        private final ServerSocket socket =
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger caught = new AtomicInteger();

        Snare() throws IOException {
            Thread.ofVirtual().start(this::take);
        }

        List<String> options() {
            var port = socket.getLocalPort();
            return List.of(
                    "-Dhttp.proxyHost=127.0.0.1",
                    "-Dhttp.proxyPort=" + port,
                    "-Dhttps.proxyHost=127.0.0.1",
                    "-Dhttps.proxyPort=" + port);
        }

        int caught() {
            return caught.get();
        }

        private void take() {
            try {
                while (true) {
                    var call = socket.accept();
                    caught.incrementAndGet();
                    call.close();
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
