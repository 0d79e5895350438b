package nl.trajectoryledger.command.imports.rows;

/** Something odd about a row that is taken nevertheless. */
public enum Remark {
    /** The session lies outside the days for which the form of the file is meant. */
    OUTSIDE_PERIOD_OF_FORMAT("outside-period-of-format"),

    /** The line claims more than one performance; a session is one. */
    SEVERAL_IN_ONE_LINE("several-in-one-line");

    private final String label;

    Remark(String label) {
        this.label = label;
    }

    /** The remark with a name. */
    public static Remark of(String label) {
        for (var remark : values()) {
            if (remark.label.equals(label)) {
                return remark;
            }
        }
        throw new IllegalArgumentException("no remark " + label);
    }

    /** What the remark says. */
    public Wording wording() {
        return Wording.of("remark." + label);
    }

    /** The name as answers write it. */
    @Override
    public String toString() {
        return label;
    }
}
