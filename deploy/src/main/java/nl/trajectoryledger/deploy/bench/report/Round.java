package nl.trajectoryledger.deploy.bench.report;

/** A figure and its peer, measured right after each other. */
public record Round(double figure, double peer) {

    double ratio() {
        return figure / peer;
    }
}
