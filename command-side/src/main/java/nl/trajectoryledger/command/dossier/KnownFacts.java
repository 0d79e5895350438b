package nl.trajectoryledger.command.dossier;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.dossier.FactIdentity.ByReference;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.FactId;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every fact of a dossier, and the identities by which those that stand are recognised. */
final class KnownFacts {

    private final Map<FactId, DossierEvent> events = new HashMap<>();
    private final Map<FactIdentity, FactId> holders = new HashMap<>();
    private final Map<FactId, Set<FactIdentity>> held = new HashMap<>();
    private final Map<ByReference, FactId> firstUnder = new HashMap<>();

    private int last;

    void add(DossierEvent event) {
        if (events.put(event.factId(), event) != null) {
            throw new IllegalStateException("fact " + event.factId().value() + " is there twice");
        }
        last = Math.max(last, event.factId().value());
        var reference = ByReference.of(event.source());
        if (reference != null) {
            firstUnder.putIfAbsent(reference, event.factId());
        }
    }

    /** The place of the next fact. */
    FactId next() {
        return new FactId(last + 1);
    }

    /** Every event, whether what it says still stands or not. */
    Collection<DossierEvent> all() {
        return events.values();
    }

    DossierEvent get(FactId fact) {
        return requireNonNull(events.get(fact), () -> "there is no fact " + fact.value());
    }

    Optional<FactId> find(FactIdentity identity) {
        return Optional.ofNullable(holders.get(identity));
    }

    /** The fact that bore the reference first, whether it still stands or was retracted. */
    Optional<FactId> firstUnder(ByReference reference) {
        return Optional.ofNullable(firstUnder.get(reference));
    }

    /** The fact is recognised by these identities from now on, and by no others. */
    void hold(FactId fact, Set<FactIdentity> identities) {
        for (var released : held.getOrDefault(fact, Set.of())) {
            holders.remove(released, fact);
        }
        held.put(fact, identities);
        identities.forEach(identity -> holders.put(identity, fact));
    }

    /** Whether another fact is recognised by one of the identities. */
    boolean taken(Set<FactIdentity> identities, FactId by) {
        return identities.stream()
                .map(holders::get)
                .anyMatch(holder -> holder != null && !holder.equals(by));
    }
}
