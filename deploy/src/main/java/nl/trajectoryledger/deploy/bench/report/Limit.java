package nl.trajectoryledger.deploy.bench.report;

import java.util.Locale;

/** What the ratio of a figure to its peer must be. */
public sealed interface Limit {

    boolean allows(double ratio);

    /** A speed, compared with what the machine can do. */
    record AtLeast(double ratio) implements Limit {

        @Override
        public boolean allows(double measured) {
            return measured >= ratio;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, ">= %.2f", ratio);
        }
    }

    /** A time, compared with what cannot be avoided. */
    record AtMost(double ratio) implements Limit {

        @Override
        public boolean allows(double measured) {
            return measured <= ratio;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "<= %.2f", ratio);
        }
    }
}
