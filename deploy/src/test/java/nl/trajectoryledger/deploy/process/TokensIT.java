package nl.trajectoryledger.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Base64;
import java.util.stream.Stream;

/** Who comes in by a token of the issuer or by a password, and who does not. */
class TokensIT {

    private static final EnforcedLedger LEDGER = EnforcedLedger.SHARED;

    static Stream<ForgedToken> forged() {
        return ForgedToken.all(LEDGER.issuer());
    }

    @Test
    void a_token_of_the_issuer_opens() {
        var token = LEDGER.issuer().token("practice", "04012345");

        assertThat(ask("Bearer " + token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("forged")
    void a_token_that_is_not_the_issuers_for_this_ledger_and_now_opens_nothing(ForgedToken token) {
        assertThat(ask("Bearer " + token.token()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_local_user_comes_in_by_the_password_made_for_it() throws IOException {
        var password = passwordOf("praktijk");

        assertThat(ask(basic("praktijk", password)).statusCode()).isEqualTo(200);
        assertThat(Files.readString(LEDGER.folder().users()))
                .contains("praktijk,practice,04012345")
                .doesNotContain(password);
    }

    @Test
    void nobody_comes_in_by_a_password_that_is_not_theirs() throws IOException {
        var password = passwordOf("praktijk");

        for (var user : new String[] {"verzekeraar", "owner", "user", "admin", ""}) {
            assertThat(ask(basic(user, password)).statusCode()).as(user).isEqualTo(401);
        }
        assertThat(ask(basic("praktijk", "")).statusCode()).isEqualTo(401);
        assertThat(ask(basic("praktijk", "praktijk")).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> ask(String authorization) {
        return LEDGER.send(
                LEDGER.request("GET", "/api/rulebooks").header("Authorization", authorization));
    }

    private static String basic(String user, String password) {
        var both = (user + ":" + password).getBytes(UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private static String passwordOf(String user) throws IOException {
        return Files.readAllLines(LEDGER.folder().firstPasswords()).stream()
                .filter(line -> line.startsWith(user + " "))
                .map(line -> line.substring(user.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
