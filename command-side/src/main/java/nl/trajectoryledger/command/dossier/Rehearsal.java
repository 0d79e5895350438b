package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.FactId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides statements one after another as if they were recorded, and records none. */
public final class Rehearsal {

    private final PatientDossier dossier;
    private final DcsphList codes;
    private final StatementRecording recording;
    private final List<DossierEvent> events = new ArrayList<>();

    /**
     * @param dossier what is known so far; it changes with every fact
     * @param codes the diagnosis codes as they are known now
     */
    public Rehearsal(PatientDossier dossier, DcsphList codes) {
        this.dossier = dossier;
        this.codes = codes;
        this.recording = new StatementRecording(dossier, codes, this::rehearse);
    }

    /** What would become of a statement. */
    public Outcome rehearse(Statement statement) {
        return recording.record(statement);
    }

    /** The events that would have been recorded, since this was asked last. */
    public List<DossierEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** The fact that stands for the session that a statement is, if it was taken. */
    public Optional<FactId> sessionOf(Statement statement) {
        return switch (statement) {
            case SessionFact.Session session ->
                    dossier.decide(session, codes) instanceof Decision.Repeated(var first)
                            ? Optional.of(first)
                            : Optional.empty();
            case Fact _ -> Optional.empty();
            case Documented row -> dossier.documented(row).session();
        };
    }

    private Outcome rehearse(Fact fact) {
        return switch (dossier.decide(fact, codes)) {
            case Decision.Recorded recorded -> {
                dossier.evolve(recorded.event());
                events.add(recorded.event());
                yield new Outcome.Recorded(recorded.event().factId(), List.of());
            }
            case Decision.Repeated repeated -> new Outcome.Repeated(repeated.first(), List.of());
            case Decision.Conflicting conflicting -> new Outcome.Conflicting(conflicting.rule());
            case Decision.Refused refused -> new Outcome.Refused(refused.rule());
        };
    }
}
