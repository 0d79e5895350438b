package nl.trajectoryledger.deploy.process;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A token that must not open anything. */
record ForgedToken(String how, String token) {

    private static final Duration DAY = Duration.ofDays(1);

    static Stream<ForgedToken> all(MadeUpIssuer issuer) {
        return Stream.concat(byItsClaims(issuer), byItsSignature(issuer));
    }

    private static Stream<ForgedToken> byItsClaims(MadeUpIssuer issuer) {
        return Stream.of(
                of("expired", issuer, token -> token.expirationTime(in(DAY.negated()))),
                of("not yet valid", issuer, token -> token.notBeforeTime(in(DAY))),
                of("of another issuer", issuer, token -> token.issuer("https://other.example")),
                of("of no issuer", issuer, token -> token.issuer(null)),
                of("for another service", issuer, token -> token.audience("shop")),
                of("for no service", issuer, token -> token.audience(List.of())),
                of("without a role", issuer, token -> token.claim("ledger_role", null)),
                of("the owner's", issuer, token -> token.claim("ledger_role", "owner")),
                of("no role there is", issuer, token -> token.claim("ledger_role", "root")),
                of("a practice without a code", issuer, token -> token.claim("ledger_code", null)),
                of("a practice of no code", issuer, token -> token.claim("ledger_code", "3311")));
    }

    private static Stream<ForgedToken> byItsSignature(MadeUpIssuer issuer) {
        var claims = practice().build();
        var good = issuer.token(claims);
        var signature = good.lastIndexOf('.') + 1;
        return Stream.of(
                new ForgedToken("alg none", new PlainJWT(claims).serialize()),
                new ForgedToken("unsigned", good.substring(0, signature)),
                new ForgedToken("altered", altered(good, signature / 2)),
                new ForgedToken(
                        "of another key", MadeUpIssuer.signed(claims, MadeUpIssuer.newKey())),
                new ForgedToken("signed with what is public", byPublicKey(issuer, claims)),
                new ForgedToken("nonsense", "nonsense"));
    }

    private static ForgedToken of(
            String how, MadeUpIssuer issuer, UnaryOperator<JWTClaimsSet.Builder> forgery) {
        return new ForgedToken(how, issuer.token(forgery.apply(practice()).build()));
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static JWTClaimsSet.Builder practice() {
        return MadeUpIssuer.claims("practice", "04012345");
    }

    private static String altered(String token, int place) {
        var other = token.charAt(place) == 'A' ? 'B' : 'A';
        return token.substring(0, place) + other + token.substring(place + 1);
    }

    /** Whoever takes the public key for a shared secret would take this for the issuer's. */
    private static String byPublicKey(MadeUpIssuer issuer, JWTClaimsSet claims) {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(issuer.publicKey()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    @Override
    public String toString() {
        return how;
    }
}
