package nl.trajectoryledger.events.access;

import java.util.Set;

/**
 * What can be asked of the ledger over HTTP, and by whom.
 *
 * @param method of HTTP
 * @param path with {@code {names}} where it varies, and {@code **} for anything
 * @param roles who may ask, by their labels; {@code anybody} for those who do not say who they are
 */
public record Endpoint(String method, String path, Set<String> roles, Subject subject) {

    static final String ANYBODY = "anybody";

    public Endpoint {
        roles = Set.copyOf(roles);
    }

    /** Whether somebody in this role may ask. The owner may whatever can be asked at all. */
    public boolean admits(Role role) {
        return role instanceof Role.Owner || isPublic() || roles.contains(role.label());
    }

    /** Whether it may be asked without saying who one is. */
    public boolean isPublic() {
        return roles.contains(ANYBODY);
    }
}
