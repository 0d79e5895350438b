package nl.trajectoryledger.query.rulebooks;

import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.rulebook.Rulebook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rulebooks that are known by their version; one of them is in force. All judge by the
 * diagnosis codes known now.
 */
public final class Rulebooks {

    private final CurrentRulebook inForce;
    private final Map<String, Rulebook> others = new LinkedHashMap<>();

    /**
     * @param others known besides, under versions of their own
     */
    public Rulebooks(CurrentRulebook inForce, Collection<Rulebook> others) {
        this.inForce = inForce;
        for (var other : others) {
            if (other.version().equals(inForce.get().version())
                    || this.others.putIfAbsent(other.version(), other) != null) {
                throw new IllegalArgumentException(
                        "two rulebooks have the version '%s'".formatted(other.version()));
            }
        }
    }

    /** The rulebook by which everything is judged unless another is asked for. */
    public Rulebook inForce() {
        return inForce.get();
    }

    /** The rulebook of a version, if it is known. */
    public Optional<Rulebook> find(String version) {
        return all().stream().filter(known -> known.version().equals(version)).findFirst();
    }

    /** Every rulebook known, the one in force first. */
    public List<Rulebook> all() {
        var current = inForce.get();
        return Stream.concat(
                        Stream.of(current),
                        others.values().stream().map(other -> other.withCodes(current.codes())))
                .toList();
    }
}
