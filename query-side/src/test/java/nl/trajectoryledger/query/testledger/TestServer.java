package nl.trajectoryledger.query.testledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A server of tests: one for all of a run, stopped by the JVM's end, or one for a single test. */
record TestServer(EmbeddedPostgres postgres, boolean isShared) {

    static final TestServer SHARED = start(true);

    static TestServer ofItsOwn() {
        return start(false);
    }

    private static TestServer start(boolean shared) {
        try {
            return new TestServer(EmbeddedPostgres.start(), shared);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stops a server that nobody else uses. */
    void leave() {
        try {
            if (!isShared) {
                postgres.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
