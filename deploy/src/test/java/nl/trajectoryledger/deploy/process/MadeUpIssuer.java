package nl.trajectoryledger.deploy.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** An issuer of tokens on this machine, which hands out its public key and nothing else. */
final class MadeUpIssuer {

    static final String NAME = "https://issuer.example";
    static final String AUDIENCE = "ledger";
    private static final Duration VALID = Duration.ofHours(1);

    private final RSAKey key;
    private final HttpServer server;

    MadeUpIssuer() {
        try {
            key = newKey();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
        server.createContext(
                "/keys",
                request -> {
                    request.getResponseHeaders().add("Content-Type", "application/json");
                    request.sendResponseHeaders(200, keys.length);
                    request.getResponseBody().write(keys);
                    request.close();
                });
        server.start();
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Settings by which a ledger trusts this issuer. */
    Map<String, Object> settings() {
        var jwt = "spring.security.oauth2.resourceserver.jwt.";
        return Map.of(
                jwt + "issuer-uri",
                NAME,
                jwt + "jwk-set-uri",
                "http://127.0.0.1:%d/keys".formatted(server.getAddress().getPort()),
                jwt + "audiences",
                AUDIENCE);
    }

    byte[] publicKey() {
        try {
            return key.toRSAPublicKey().getEncoded();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A token for somebody in a role. */
    String token(String role, String code) {
        return token(claims(role, code).build());
    }

    /** What such a token says. */
    static JWTClaimsSet.Builder claims(String role, String code) {
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject("somebody-in-role-" + role)
                .claim("ledger_role", role)
                .claim("ledger_code", code)
                .expirationTime(Date.from(Instant.now().plus(VALID)));
    }

    String token(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}
