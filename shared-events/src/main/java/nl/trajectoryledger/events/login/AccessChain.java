package nl.trajectoryledger.events.login;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import nl.trajectoryledger.events.access.Caller;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import java.util.Set;

/** What a request goes through before it is answered. */
final class AccessChain {

    private static final String CONTENT =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                    + " object-src 'none'";
    private static final String FEATURES = "camera=(), geolocation=(), microphone=(), payment=()";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final HttpSecurity http;

    AccessChain(HttpSecurity http, EndpointTable table) throws Exception {
        var refusals = new Refusals(table);
        this.http =
                http.authorizeHttpRequests(
                                requests ->
                                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                                .permitAll()
                                                .anyRequest()
                                                .access(new TableAuthorization(table)))
                        .exceptionHandling(
                                problem ->
                                        problem.authenticationEntryPoint(refusals)
                                                .accessDeniedHandler(refusals))
                        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                        .formLogin(withDefaults())
                        .logout(withDefaults())
                        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(AccessChain::isOfAPage))
                        .headers(AccessChain::harden);
    }

    /** Lets in whoever brings a token of the issuer. */
    void tokens() throws Exception {
        http.oauth2ResourceServer(
                server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenCaller())));
    }

    /** Takes whoever says nothing for somebody known. */
    void everybodyIs(Caller caller) throws Exception {
        http.anonymous(nobody -> nobody.principal(caller).authorities(Callers.authority(caller)));
    }

    SecurityFilterChain build() throws Exception {
        return http.build();
    }

    /** A browser sends along the session of a page by itself, but no header of its own accord. */
    private static boolean isOfAPage(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getSession(false) != null;
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .permissionsPolicyHeader(features -> features.policy(FEATURES))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }
}
