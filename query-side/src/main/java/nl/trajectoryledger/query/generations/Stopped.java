package nl.trajectoryledger.query.generations;

/** A rebuild that does not go on, because somebody cancelled it or took it over. */
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped(String why) {
        super(why);
    }
}
