package nl.trajectoryledger.query.codes;

import nl.trajectoryledger.events.editions.RecordedCodes;

import org.springframework.context.SmartLifecycle;

/**
 * Knows the editions before anything is answered or derived, and after the schema {@code ledger} is
 * there, which the command side may make in the same process.
 */
final class CodesLifecycle implements SmartLifecycle {

    private final RecordedCodes codes;
    private volatile boolean running;

    CodesLifecycle(RecordedCodes codes) {
        this.codes = codes;
    }

    @Override
    public void start() {
        codes.start();
        running = true;
    }

    @Override
    public void stop() {
        codes.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the projection, which start last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
