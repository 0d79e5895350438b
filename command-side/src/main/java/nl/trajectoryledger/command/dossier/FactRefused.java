package nl.trajectoryledger.command.dossier;

import static java.util.Objects.requireNonNull;

/** A fact is not recorded. The message is for the caller: it names the rule, never a person. */
public final class FactRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FactRefused(String rule) {
        super(rule);
    }

    /** The rule that refuses the fact. */
    public String rule() {
        return requireNonNull(getMessage());
    }
}
