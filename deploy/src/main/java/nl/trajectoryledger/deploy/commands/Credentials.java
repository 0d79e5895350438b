package nl.trajectoryledger.deploy.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.deploy.storage.DataFolder;
import nl.trajectoryledger.events.access.Caller;
import nl.trajectoryledger.events.stored.SecretFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * What the command line says of itself to a ledger. Secrets are never arguments: others see those.
 */
record Credentials(Map<String, String> headers) {

    static final Credentials NONE = new Credentials(Map.of());

    Credentials {
        headers = Map.copyOf(headers);
    }

    /** As whoever can read the data folder of a ledger that runs. */
    static Credentials ofOwner(DataFolder folder, @Nullable String reason) throws IOException {
        return Files.exists(folder.ownerSecret())
                ? of(basic(Caller.OWNER, SecretFile.read(folder.ownerSecret())), reason)
                : of(null, reason);
    }

    /** As the environment says: {@code LEDGER_TOKEN}, or {@code LEDGER_USER} and its password. */
    static Credentials ofEnvironment(@Nullable String reason) {
        var token = System.getenv("LEDGER_TOKEN");
        var user = System.getenv("LEDGER_USER");
        var password = System.getenv("LEDGER_PASSWORD");
        if (token != null) {
            return of("Bearer " + token, reason);
        }
        return of(user == null || password == null ? null : basic(user, password), reason);
    }

    private static Credentials of(@Nullable String authorization, @Nullable String reason) {
        var headers = new HashMap<String, String>();
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        if (reason != null) {
            headers.put("Access-Reason", URLEncoder.encode(reason, UTF_8));
        }
        return new Credentials(headers);
    }

    private static String basic(String user, String password) {
        var both = (user + ":" + password).getBytes(UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
