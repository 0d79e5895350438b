package nl.trajectoryledger.query.transparency;

import nl.trajectoryledger.events.merkle.SignedNote;

/** Keeps heads where whoever alters the ledger cannot: then a shortened log is noticed too. */
interface HeadKeeper {

    /**
     * Keeps a head.
     *
     * @throws RuntimeException if it could not be kept
     */
    void keep(SignedNote head);
}
