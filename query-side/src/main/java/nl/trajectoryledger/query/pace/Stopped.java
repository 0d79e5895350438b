package nl.trajectoryledger.query.pace;

/** Reading that does not go on, because somebody cancelled it or took it over. */
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stopped(String why) {
        super(why);
    }
}
