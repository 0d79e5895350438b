package nl.trajectoryledger.events.codes;

/** The DCSPH list as it is known at this moment: a new edition can come at any time. */
@FunctionalInterface
public interface CurrentCodes {

    /** The list with every edition known so far. */
    DcsphList list();
}
