package nl.trajectoryledger.command.facts;

/**
 * Somebody else introduced the patient with the same BSN in the meantime: nothing was recorded. The
 * patient can be found by the BSN now.
 */
public final class BsnTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BsnTaken() {
        // The number itself is personal data, so the message cannot show it.
        super("bsn is the one of another patient in the ledger");
    }
}
