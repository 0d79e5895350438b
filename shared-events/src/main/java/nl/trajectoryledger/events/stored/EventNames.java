package nl.trajectoryledger.events.stored;

import static java.util.stream.Collectors.toUnmodifiableMap;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.StoredAs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which event is stored under which name; the sealed type is the catalogue. */
public final class EventNames {

    private static final Map<String, Class<? extends DossierEvent>> BY_NAME =
            leaves(DossierEvent.class)
                    .collect(toUnmodifiableMap(type -> of(type).name(), Function.identity()));

    private static final Map<String, Integer> REVISIONS =
            BY_NAME.values().stream()
                    .map(EventNames::of)
                    .collect(toUnmodifiableMap(StoredName::name, StoredName::revision));

    private EventNames() {}

    /** Every stored name in use. */
    public static Set<String> all() {
        return BY_NAME.keySet();
    }

    /** The event stored under a name, if the ledger knows it. */
    public static Optional<Class<? extends DossierEvent>> typeOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether what is stored so is read as it stands, without an upcaster. */
    public static boolean isCurrent(String name, int revision) {
        return Integer.valueOf(revision).equals(REVISIONS.get(name));
    }

    /** The name and current revision of an event type. */
    public static StoredName of(Class<? extends DossierEvent> type) {
        var stored = type.getAnnotation(StoredAs.class);
        if (stored == null) {
            throw new IllegalStateException(type.getName() + " has no stored name");
        }
        return new StoredName(stored.value(), stored.revision());
    }

    private static Stream<Class<? extends DossierEvent>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventNames::leaves)
                : Stream.of(type.asSubclass(DossierEvent.class));
    }
}
