package nl.trajectoryledger.query.dryruns;

/** What a dry run left is not whole, or there no more. */
final class NotAnswerable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnswerable(String why) {
        super(why);
    }
}
