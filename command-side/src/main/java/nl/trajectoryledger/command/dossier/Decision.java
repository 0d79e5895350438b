package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.FactId;

/** What becomes of a stated fact. */
public sealed interface Decision {

    /** The fact is new: the event records it. */
    record Recorded(DossierEvent event) implements Decision {}

    /** The fact is in the ledger already. */
    record Repeated(FactId first) implements Decision {}

    /** The ledger holds other content under the same identity. */
    record Conflicting(String rule) implements Decision {}

    /** A rule forbids the fact. */
    record Refused(String rule) implements Decision {}
}
