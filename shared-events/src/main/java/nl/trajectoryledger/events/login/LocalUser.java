package nl.trajectoryledger.events.login;

import nl.trajectoryledger.events.access.Caller;
import nl.trajectoryledger.events.access.Role;

/**
 * A user whom this ledger knows by itself.
 *
 * @param responsible on whose behalf the user asks
 * @param passwordHash with the name of its function before it
 */
public record LocalUser(String name, Role role, String responsible, String passwordHash) {

    public LocalUser {
        if (!name.matches("[a-z0-9][a-z0-9.@_-]{0,63}") || name.equals(Caller.OWNER)) {
            throw new IllegalArgumentException(
                    "a user has a name of small letters, digits, dots and dashes; owner is taken");
        }
    }

    Caller caller() {
        return new Caller(name, role, responsible);
    }

    @Override
    public String toString() {
        return "LocalUser[name=%s, role=%s]".formatted(name, role);
    }
}
