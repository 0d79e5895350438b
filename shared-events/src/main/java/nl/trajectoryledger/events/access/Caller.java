package nl.trajectoryledger.events.access;

import java.security.Principal;

/**
 * Who asks.
 *
 * @param user name of the person or program
 * @param role in which it asks
 * @param responsible on whose behalf it does; the user itself if nobody else is named
 */
public record Caller(String user, Role role, String responsible) implements Principal {

    /** The name under which the owner of the data folder comes in. */
    public static final String OWNER = "owner";

    /** Who owns the data folder, on this machine. */
    public static Caller owner() {
        return new Caller(OWNER, new Role.Owner(), System.getProperty("user.name", OWNER));
    }

    @Override
    public String getName() {
        return user;
    }
}
