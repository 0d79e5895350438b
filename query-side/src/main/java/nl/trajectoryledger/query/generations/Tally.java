package nl.trajectoryledger.query.generations;

/** What of a rebuild is done. */
public record Tally(long events, long patients, long trajectories) {

    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally and(Tally more) {
        return new Tally(
                events + more.events, patients + more.patients, trajectories + more.trajectories);
    }

    Tally less(Tally part) {
        return new Tally(
                events - part.events, patients - part.patients, trajectories - part.trajectories);
    }
}
