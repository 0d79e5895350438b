package nl.trajectoryledger.deploy.scenarios;

import nl.trajectoryledger.command.dossier.Decision;
import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.FactReader;
import nl.trajectoryledger.command.dossier.FactRefused;
import nl.trajectoryledger.command.dossier.PatientDossier;
import nl.trajectoryledger.deploy.scenarios.Scenario.StatedFact;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.history.RecordedEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ledger's door and one stream in memory: what it recorded, and what it refused. */
final class ScenarioLedger {

    private static final PatientId PATIENT = new PatientId(new UUID(0, 1));
    private static final Bsn MADE_UP = new Bsn("999990019");

    private final FactReader reader = new FactReader();
    private final PatientDossier dossier = new PatientDossier(PATIENT);
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<Integer, List<String>> refusals = new LinkedHashMap<>();

    static ScenarioLedger of(Scenario scenario) {
        var ledger = new ScenarioLedger();
        var birthDate = scenario.birthDate();
        if (birthDate != null) {
            ledger.register(birthDate);
        }
        scenario.facts().forEach(ledger::state);
        return ledger;
    }

    /** In the ledger's order. */
    List<RecordedEvent> events() {
        return events;
    }

    /** The messages by which facts were refused, by index of the fact. */
    Map<Integer, List<String>> refusals() {
        return refusals;
    }

    private void register(LocalDate birthDate) {
        var patient = new Fact.Patient(MADE_UP, new BirthDate(birthDate), null, null);
        record(dossier.decide(patient, DcsphList.builtIn()), Instant.EPOCH);
    }

    private void state(StatedFact stated) {
        var refusal = record(decide(stated), stated.knownSince());
        if (refusal != null) {
            refusals.computeIfAbsent(stated.index(), _ -> new ArrayList<>()).add(refusal);
        }
    }

    private Decision decide(StatedFact stated) {
        try {
            return dossier.decide(reader.read(stated.fact()), DcsphList.builtIn());
        } catch (FactRefused unreadable) {
            return new Decision.Refused(unreadable.rule());
        }
    }

    private @Nullable String record(Decision decision, Instant knownSince) {
        return switch (decision) {
            case Decision.Recorded recorded -> {
                dossier.evolve(recorded.event());
                events.add(new RecordedEvent(events.size(), knownSince, recorded.event()));
                yield null;
            }
            case Decision.Repeated _ -> null;
            case Decision.Conflicting conflicting -> conflicting.rule();
            case Decision.Refused refused -> refused.rule();
        };
    }
}
