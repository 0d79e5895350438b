package nl.trajectoryledger.command.dossier;

import static java.util.Objects.requireNonNull;

/** An order about keeping a file is not carried out; the message names the rule, not a person. */
public final class RetentionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RetentionRefused(String rule) {
        super(rule);
    }

    /** The rule that refuses it. */
    public String rule() {
        return requireNonNull(getMessage());
    }
}
