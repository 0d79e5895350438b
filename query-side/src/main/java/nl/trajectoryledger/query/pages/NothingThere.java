package nl.trajectoryledger.query.pages;

/** What a page is asked about does not exist, or not for who asks. */
public final class NothingThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingThere() {
        // What stood in its place may name a person.
        super("the ledger knows no such thing");
    }
}
