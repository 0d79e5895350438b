package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.TrajectoryEvent;
import nl.trajectoryledger.events.identity.PatientId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the ledger holds about one patient, as far as the next fact is decided by it. It changes
 * with every event instead of being copied, so that a long stream is read in linear time.
 */
public final class PatientDossier {

    /** Why a fact about a patient the ledger does not know is refused. */
    public static final String UNKNOWN_PATIENT =
            "the first fact about a patient is `patient`, with bsn and birthDate";

    /** Why a fact about a patient who was erased is refused. */
    public static final String ERASED_PATIENT =
            "the patient was erased: nothing more is recorded under this id";

    private final PatientId patient;
    private final KnownFacts known = new KnownFacts();
    private final Trajectories trajectories = new Trajectories();
    private final List<PatientRegistered> registrations = new ArrayList<>();
    private final Custody custody = new Custody();

    public PatientDossier(PatientId patient) {
        this.patient = patient;
    }

    /**
     * What becomes of a fact stated now. Changes nothing.
     *
     * @param codes the diagnosis codes as they are known now
     */
    public Decision decide(Fact fact, DcsphList codes) {
        if (isErased()) {
            return new Decision.Refused(ERASED_PATIENT);
        }
        if (registrations.isEmpty() && !(fact instanceof Fact.Patient)) {
            return new Decision.Refused(UNKNOWN_PATIENT);
        }
        var subject = Subject.of(fact, known, trajectories);
        return new Recognition(known, trajectories)
                .recognise(fact, subject)
                .orElseGet(() -> decideNew(fact, subject, codes));
    }

    /**
     * The event that carries out an order about keeping the file. Changes nothing.
     *
     * @throws RetentionRefused if a rule forbids it
     */
    public RetentionEvent decide(RetentionOrder order) {
        if (isErased()) {
            throw new RetentionRefused(ERASED_PATIENT);
        }
        if (registrations.isEmpty()) {
            throw new RetentionRefused(UNKNOWN_PATIENT);
        }
        return new RetentionRules(patient, known, custody).decide(order);
    }

    /** Whether nobody can tell any more who the patient was. */
    public boolean isErased() {
        return custody.erased() || registrations.stream().anyMatch(known -> known.bsn() == null);
    }

    /** What a row of a document comes to now. */
    DocumentedRow documented(Documented row) {
        return new DocumentedRow(registrations, known, trajectories, row);
    }

    private Decision decideNew(Fact fact, Subject subject, DcsphList codes) {
        try {
            var admission = new Admission(patient, registrations, trajectories, known, codes);
            return new Decision.Recorded(admission.admit(fact, subject));
        } catch (FactRefused refused) {
            return new Decision.Refused(refused.rule());
        }
    }

    /** Takes in what was recorded. */
    public void evolve(DossierEvent event) {
        known.add(event);
        switch (event) {
            case PatientRegistered registered -> registrations.add(registered);
            case InsuranceStarted _ -> {}
            case TrajectoryEvent stated -> trajectories.at(stated.trajectory()).evolve(stated);
            case FactRetracted retraction -> undo(retraction);
            case RetentionEvent decided -> custody.evolve(decided);
        }
        if (!(event instanceof SessionDelivered)) {
            known.hold(event.factId(), Recognition.identitiesOf(event));
        }
        recogniseSessionOf(event);
    }

    private void undo(FactRetracted retraction) {
        var undone = known.get(retraction.fact());
        known.hold(retraction.fact(), Set.of());
        switch (undone) {
            case PatientRegistered registered -> registrations.remove(registered);
            case InsuranceStarted _ -> {}
            case TrajectoryEvent stated ->
                    trajectories.at(stated.trajectory()).undo(stated, retraction.factId());
            case FactRetracted _, RetentionEvent _ ->
                    throw new IllegalStateException("a fact was retracted that cannot be");
        }
        recogniseSessionOf(undone);
    }

    /** A session is recognised by what became of it: corrected, retracted, revived. */
    private void recogniseSessionOf(DossierEvent event) {
        trajectories
                .sessionChangedBy(event)
                .ifPresent(
                        session ->
                                known.hold(
                                        session.stated().factId(),
                                        session.live() ? session.identities() : Set.of()));
    }
}
