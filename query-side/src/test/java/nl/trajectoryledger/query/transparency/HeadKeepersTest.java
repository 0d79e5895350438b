package nl.trajectoryledger.query.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import nl.trajectoryledger.events.merkle.LogSigner;
import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.events.merkle.TreeHead;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClientException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class HeadKeepersTest {

    private static final Instant NOON = Instant.parse("2024-07-01T12:00:00Z");

    private final LogSigner signer = LogSigner.generate("ledger.example");

    @Test
    void heads_stand_one_below_the_other_in_their_file(@TempDir Path folder) {
        var file = folder.resolve("heads");
        var keeper = new HeadFile(file);

        keeper.keep(head(1));
        keeper.keep(head(2));

        assertThat(file).hasContent("%s\n%s\n".formatted(head(1), head(2)));
    }

    @Test
    void a_file_that_cannot_be_written_is_told_of(@TempDir Path folder) {
        var keeper = new HeadFile(folder);

        assertThatThrownBy(() -> keeper.keep(head(1))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_witness_is_sent_the_head() throws IOException {
        var received = new ArrayList<String>();
        var server = server(received, 200);
        try {
            new Witness(address(server)).keep(head(1));

            assertThat(received).containsExactly(head(1).toString());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_witness_that_refuses_is_told_of() throws IOException {
        var server = server(new ArrayList<>(), 409);
        try {
            var witness = new Witness(address(server));

            assertThatThrownBy(() -> witness.keep(head(1))).isInstanceOf(RestClientException.class);
        } finally {
            server.stop(0);
        }
    }

    private SignedNote head(long size) {
        return new TreeHead("ledger.example", size, TreeHash.ofNothing(), NOON, null)
                .signed(signer);
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    private static HttpServer server(List<String> received, int answer) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var body = exchange.getRequestBody().readAllBytes();
                    received.add(new String(body, StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(answer, -1);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
