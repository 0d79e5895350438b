package nl.trajectoryledger.events.login;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;

/**
 * What is known of the issuer of tokens.
 *
 * @param issuerUri as its tokens name it
 * @param audiences as its tokens name this ledger
 */
@ConfigurationProperties("spring.security.oauth2.resourceserver.jwt")
record IssuerSettings(@Nullable String issuerUri, @DefaultValue List<String> audiences) {

    /**
     * A token that is meant for another service, or comes from another issuer, is no token here.
     */
    void requireComplete() {
        if (issuerUri == null || audiences.isEmpty()) {
            throw new IllegalStateException(
                    "an issuer of tokens needs both issuer-uri and audiences below"
                            + " spring.security.oauth2.resourceserver.jwt");
        }
    }
}
