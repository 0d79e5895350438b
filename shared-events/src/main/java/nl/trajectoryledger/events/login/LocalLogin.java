package nl.trajectoryledger.events.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.access.Caller;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Lets in local users by their passwords, and the owner by the secret of the data folder. */
final class LocalLogin implements AuthenticationProvider {

    private final @Nullable Path usersFile;
    private final @Nullable String ownerSecret;
    private final PasswordEncoder passwords;

    /** Checked where there is no user, which takes as long as where there is one. */
    private final String nobodysPassword;

    LocalLogin(AccessSettings settings, PasswordEncoder passwords) {
        usersFile = settings.usersFile();
        ownerSecret = settings.ownerSecret();
        this.passwords = passwords;
        nobodysPassword = requireNonNull(passwords.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var password = String.valueOf(asked.getCredentials());
        return Callers.letIn(
                asked.getName().equals(Caller.OWNER) ? owner(password) : user(asked, password));
    }

    private Caller owner(String secret) {
        if (ownerSecret == null
                || !MessageDigest.isEqual(ownerSecret.getBytes(UTF_8), secret.getBytes(UTF_8))) {
            throw refused();
        }
        return Caller.owner();
    }

    private Caller user(Authentication asked, String password) {
        var user = find(asked.getName());
        var hash = user == null ? nobodysPassword : user.passwordHash();
        if (!passwords.matches(password, hash) || user == null) {
            throw refused();
        }
        return user.caller();
    }

    /** Read at each login, so that a user who is taken off the list is gone at once. */
    private @Nullable LocalUser find(String name) {
        try {
            return usersFile == null ? null : LocalUsers.read(usersFile).get(name);
        } catch (IOException unreadable) {
            throw new AuthenticationServiceException("the local users cannot be read", unreadable);
        }
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("name or password is wrong");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
