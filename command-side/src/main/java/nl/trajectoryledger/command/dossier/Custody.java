package nl.trajectoryledger.command.dossier;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.events.dossier.LegalHoldLifted;
import nl.trajectoryledger.events.dossier.LegalHoldSet;
import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.identity.FactId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was decided on keeping the file of a patient: the holds on it, and whether it is erased. */
public final class Custody {

    private final Map<FactId, LegalHoldSet> holds = new LinkedHashMap<>();
    private @Nullable PatientErased erasure;

    /** Takes in what was decided. */
    public void evolve(RetentionEvent event) {
        switch (event) {
            case LegalHoldSet hold -> holds.put(hold.factId(), hold);
            case LegalHoldLifted lifted -> holds.remove(lifted.hold());
            case PatientErased erased -> erasure = erased;
        }
    }

    /** The holds that stand, the oldest first. */
    public List<LegalHoldSet> holds() {
        return new ArrayList<>(holds.values());
    }

    /** Whether the patient was erased. */
    public boolean erased() {
        return erasure != null;
    }

    void requireHold(FactId hold) {
        if (!holds.containsKey(hold)) {
            throw new RetentionRefused(
                    "there is no legal hold %d on this file".formatted(hold.value()));
        }
    }

    void requireNoHold() {
        if (!holds.isEmpty()) {
            throw new RetentionRefused(
                    "the file is under legal hold: "
                            + holds.values().stream()
                                    .map(
                                            hold ->
                                                    "%d by order of %s"
                                                            .formatted(
                                                                    hold.factId().value(),
                                                                    hold.orderedBy()))
                                    .collect(joining(", ")));
        }
    }
}
