package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.identity.FactId;

import java.util.List;

/** The ledger's answer to one fact of a {@link RecordFacts}. */
public sealed interface Outcome {

    /** The fact was recorded as the events. */
    record Recorded(FactId factId, List<String> eventIds) implements Outcome {}

    /** The fact was in the ledger already: the answer that was given first. */
    record Repeated(FactId factId, List<String> eventIds) implements Outcome {}

    /** The ledger holds other content under the same identity. */
    record Conflicting(String rule) implements Outcome {}

    /** A rule forbids the fact. */
    record Refused(String rule) implements Outcome {}
}
