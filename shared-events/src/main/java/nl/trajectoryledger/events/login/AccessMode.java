package nl.trajectoryledger.events.login;

import org.jspecify.annotations.Nullable;

/** Whether callers must say who they are. */
public enum AccessMode {
    /** Who says nothing is the owner: only where nobody else can reach the ledger. */
    OPEN,
    /** Everybody says who they are. */
    ENFORCED;

    /**
     * What is asked for, if it can be; else the strictest that still lets the owner of a machine
     * work on it without a word.
     *
     * @param loopback whether only programs on this machine can reach the ledger
     * @param issuer whether an issuer of tokens is configured
     */
    static AccessMode of(@Nullable AccessMode asked, boolean loopback, boolean issuer) {
        var local = loopback && !issuer;
        if (asked == OPEN && !local) {
            throw new IllegalStateException(
                    "ledger.access=open is for a loopback address without an issuer of tokens:"
                            + " set server.address=127.0.0.1, or ledger.access=enforced");
        }
        return asked != null ? asked : local ? OPEN : ENFORCED;
    }
}
