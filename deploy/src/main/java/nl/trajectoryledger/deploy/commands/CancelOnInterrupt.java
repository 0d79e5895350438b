package nl.trajectoryledger.deploy.commands;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Cancels an import when its command is told to stop (Ctrl-C), and lets it come to its end. */
final class CancelOnInterrupt implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    CancelOnInterrupt(FileImport running) {
        hook = new Thread(() -> cancel(running), "cancel-import");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the command was told to stop. */
    boolean isAsked() {
        return asked;
    }

    private void cancel(FileImport running) {
        asked = true;
        try {
            running.cancel();
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("ledger: the import stops by itself, a moment later");
            }
        } catch (CommandFailed _) {
            // The ledger stops as well, and its imports with it.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        if (!asked) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
