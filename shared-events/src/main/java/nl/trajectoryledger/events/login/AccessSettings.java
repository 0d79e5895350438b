package nl.trajectoryledger.events.login;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/**
 * Who is let in.
 *
 * @param access open or enforced; by itself open on a loopback address without an issuer
 * @param usersFile file with the local users; without it there are none
 * @param ownerSecret by which the command line of this machine comes in as the owner
 */
@ConfigurationProperties("ledger")
record AccessSettings(
        @Nullable AccessMode access, @Nullable Path usersFile, @Nullable String ownerSecret) {

    /** Whether anybody could come in who has no token. */
    boolean hasLocalUsers() {
        return usersFile != null || ownerSecret != null;
    }

    /** Holds a secret. */
    @Override
    public String toString() {
        return "AccessSettings[access=%s]".formatted(access);
    }
}
