package nl.trajectoryledger.events.login;

import nl.trajectoryledger.events.access.Caller;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Locale;
import java.util.Optional;

/** The one who asks, as far as Spring Security knows. */
public final class Callers {

    private Callers() {}

    /** Who asks now; nobody who is unknown gets as far as asking. */
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new AccessDeniedException("nobody says who asks"));
    }

    static Optional<Caller> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    static UsernamePasswordAuthenticationToken letIn(Caller caller) {
        return UsernamePasswordAuthenticationToken.authenticated(
                caller, null, AuthorityUtils.createAuthorityList(authority(caller)));
    }

    static String authority(Caller caller) {
        return "ROLE_" + caller.role().label().toUpperCase(Locale.ROOT);
    }
}
