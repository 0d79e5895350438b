package nl.trajectoryledger.deploy.commands;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/** Shows how far a long task is: a bar on a terminal, a line now and then elsewhere. */
sealed interface Progress extends AutoCloseable {

    /**
     * Shows it.
     *
     * @param more what else there is to say
     */
    void show(long done, long of, String more);

    /** Shows it. */
    default void show(long done, long of) {
        show(done, of, "");
    }

    @Override
    void close();

    /** The form that suits where standard error goes. */
    static Progress of(String task, PrintWriter err) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? Bar.of(task)
                : new Lines(task, err);
    }

    /** A bar with the time left. */
    record Bar(ProgressBar bar) implements Progress {

        static Bar of(String task) {
            return new Bar(
                    new ProgressBarBuilder()
                            .setTaskName(task)
                            .setStyle(ProgressBarStyle.ASCII)
                            .showSpeed()
                            .setConsumer(new ConsoleProgressBarConsumer(System.err))
                            .build());
        }

        @Override
        public void show(long done, long of, String more) {
            bar.maxHint(of).stepTo(done).setExtraMessage(more);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line every few seconds. */
    final class Lines implements Progress {

        private static final Duration PAUSE = Duration.ofSeconds(5);

        private final String task;
        private final PrintWriter err;
        private long shownAt = System.nanoTime();

        Lines(String task, PrintWriter err) {
            this.task = task;
            this.err = err;
        }

        @Override
        public void show(long done, long of, String more) {
            if (System.nanoTime() - shownAt >= PAUSE.toNanos()) {
                var rest = more.isEmpty() ? "" : ", " + more;
                err.printf("%s: %d of %d%s%n", task, done, of, rest);
                shownAt = System.nanoTime();
            }
        }

        @Override
        public void close() {}
    }

    /** Nothing at all. */
    record None() implements Progress {

        @Override
        public void show(long done, long of, String more) {}

        @Override
        public void close() {}
    }
}
