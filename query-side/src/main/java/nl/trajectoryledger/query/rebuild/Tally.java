package nl.trajectoryledger.query.rebuild;

/** What a rebuild has done so far. */
record Tally(long events, long patients, long failed, long trajectories) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    Tally and(Tally more) {
        return new Tally(
                events + more.events,
                patients + more.patients,
                failed + more.failed,
                trajectories + more.trajectories);
    }
}
