package nl.trajectoryledger.query.pace;

/** What was read, and the trajectories it came to. */
public record Tally(long events, long patients, long trajectories) {

    /** Before anything is read. */
    public static final Tally NOTHING = new Tally(0, 0, 0);

    /** Both together. */
    public Tally and(Tally more) {
        return new Tally(
                events + more.events, patients + more.patients, trajectories + more.trajectories);
    }

    /** Without a part of it. */
    public Tally less(Tally part) {
        return new Tally(
                events - part.events, patients - part.patients, trajectories - part.trajectories);
    }
}
