package nl.trajectoryledger.query.reading;

import java.util.Locale;

/** One of the two sets of read tables: one serves, a rebuild fills the other. */
public enum Generation {
    BLUE,
    GREEN;

    /** Which generation has this label. */
    public static Generation of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** By which the database knows it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its tables are. */
    public String schema() {
        return "reading_" + label();
    }

    /** The one that this one takes turns with. */
    public Generation other() {
        return this == BLUE ? GREEN : BLUE;
    }
}
