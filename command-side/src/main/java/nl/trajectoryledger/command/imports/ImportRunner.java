package nl.trajectoryledger.command.imports;

import static java.util.concurrent.TimeUnit.SECONDS;

import nl.trajectoryledger.command.imports.forms.RowsOf;
import nl.trajectoryledger.command.imports.recording.ImportWork;
import nl.trajectoryledger.command.imports.recording.Tally;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;

/** Runs imports in the background, few at a time. */
@Component
final class ImportRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int AT_ONCE = 2;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Imports imports;
    private final ImportWork work;
    private final DataSource dataSource;
    private volatile boolean stopping;

    ImportRunner(Imports imports, ImportWork work, DataSource dataSource) {
        this.imports = imports;
        this.work = work;
        this.dataSource = dataSource;
    }

    /** Takes the file over and returns at once. */
    void start(UUID id, boolean dryRun, RowsOf file) {
        threads.execute(() -> run(id, dryRun, file));
    }

    private void run(UUID id, boolean dryRun, RowsOf file) {
        try (var content = file.file()) {
            awaitTurn(id);
            try (var _ = FileLock.acquire(dataSource, content.sha256(), () -> stillWaiting(id))) {
                imports.running(id);
                work(id, dryRun, file);
                imports.end(id, "done");
            } finally {
                turns.release();
            }
        } catch (CancelledException _) {
            imports.end(id, "cancelled");
        } catch (InterruptedException | StoppedException _) {
            imports.end(id, "interrupted");
        } catch (IOException | SQLException | RuntimeException failed) {
            LOG.error("import {} failed", id, failed);
            imports.end(id, "failed");
        }
    }

    private void work(UUID id, boolean dryRun, RowsOf file) throws IOException {
        var first = imports.fileOf(id);
        if (dryRun) {
            work.tryOut(id, first, file, tally -> progress(id, tally));
        } else {
            work.record(id, first, file, tally -> progress(id, tally));
        }
        imports.requireAllAccountedFor(id);
    }

    private void awaitTurn(UUID id) throws InterruptedException {
        while (!turns.tryAcquire(5, SECONDS)) {
            stillWaiting(id);
        }
    }

    private void stillWaiting(UUID id) {
        stopIf(imports.alive(id));
    }

    private void progress(UUID id, Tally tally) {
        stopIf(imports.progress(id, tally));
    }

    /** What is recorded stays, and is known to be done: bringing the file again goes on there. */
    private void stopIf(boolean cancelled) {
        if (cancelled) {
            throw new CancelledException();
        }
        if (stopping) {
            throw new StoppedException();
        }
    }

    /** Ends between two windows: bringing the file again goes on from there. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(20, SECONDS)) {
            LOG.warn("imports were cut off");
        }
    }

    private static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private static final class CancelledException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
