package nl.trajectoryledger.query.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.merkle.SignedNote;

import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import java.net.URI;
import java.time.Duration;

/** Somebody else who is sent each head, by HTTP. */
final class Witness implements HeadKeeper {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final RestClient client;

    Witness(URI address) {
        this.address = address;
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        client = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public void keep(SignedNote head) {
        client.post()
                .uri(address)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .body(head.toString())
                .retrieve()
                .toBodilessEntity();
    }
}
