package nl.trajectoryledger.query.replay;

/** Another replay takes up this process. */
final class ReplayRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReplayRunning() {
        super("a replay is running");
    }
}
