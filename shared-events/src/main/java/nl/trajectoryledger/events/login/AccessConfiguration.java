package nl.trajectoryledger.events.login;

import nl.trajectoryledger.events.access.Caller;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Who may ask what, for both sides alike and for one process with both of them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties({AccessSettings.class, IssuerSettings.class})
public class AccessConfiguration {

    @Bean
    EndpointTable endpointTable() {
        return new EndpointTable();
    }

    @Bean
    AuthenticationProvider localLogin(AccessSettings settings) {
        return new LocalLogin(settings, PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    AccessMode accessMode(
            AccessSettings settings,
            ServerProperties server,
            ObjectProvider<JwtDecoder> issuer,
            IssuerSettings tokens) {
        var isIssued = issuer.getIfAvailable() != null;
        if (isIssued) {
            tokens.requireComplete();
        }
        var address = server.getAddress();
        var mode =
                AccessMode.of(
                        settings.access(),
                        address != null && address.isLoopbackAddress(),
                        isIssued);
        if (mode == AccessMode.ENFORCED && !isIssued && !settings.hasLocalUsers()) {
            throw new IllegalStateException(
                    "nobody could come in: configure an issuer of tokens, or ledger.users-file");
        }
        return mode;
    }

    @Bean
    SecurityFilterChain accessChain(
            HttpSecurity http,
            AccessMode mode,
            EndpointTable table,
            ObjectProvider<JwtDecoder> issuer)
            throws Exception {
        var chain = new AccessChain(http, table);
        if (issuer.getIfAvailable() != null) {
            chain.tokens();
        }
        if (mode == AccessMode.OPEN) {
            chain.everybodyIs(Caller.owner());
        }
        return chain.build();
    }
}
