package nl.trajectoryledger.command.imports.rows;

import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PolicyNumber;

/** How a row names the patient it is about. */
public sealed interface Addressee {

    /** By a key of the file, or by the id the ledger gave. */
    record ByKey(String key) implements Addressee {}

    /** By citizen service number. */
    record ByBsn(Bsn bsn) implements Addressee {}

    /** By the number of a policy, which a birth date must confirm. */
    record ByPolicy(PolicyNumber policy, BirthDate birthDate) implements Addressee {}
}
