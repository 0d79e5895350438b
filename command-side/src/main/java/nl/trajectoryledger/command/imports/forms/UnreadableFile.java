package nl.trajectoryledger.command.imports.forms;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.imports.rows.Wording;

import java.io.IOException;

/** A file is as a whole not what it should be; nothing of it was recorded. */
public final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final String dutch;

    public UnreadableFile(Wording why) {
        super(why.english());
        this.dutch = why.dutch();
    }

    /** Why, for the one who brought the file. */
    public Wording why() {
        return new Wording(dutch, requireNonNull(getMessage()));
    }
}
