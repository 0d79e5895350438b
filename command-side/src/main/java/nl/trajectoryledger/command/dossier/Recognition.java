package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.command.dossier.FactIdentity.ByContent;
import nl.trajectoryledger.command.dossier.FactIdentity.ByReference;
import nl.trajectoryledger.command.dossier.FactIdentity.BySession;
import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.FactId;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether a fact was stated before. */
record Recognition(KnownFacts known, Trajectories trajectories) {

    /** The answer to a fact that the ledger holds, or empty if it is new. */
    Optional<Decision> recognise(Fact fact, Subject subject) {
        return earlier(fact, subject).map(first -> again(fact, first));
    }

    /** How a fact other than a session is recognised when it is stated again. */
    static Set<FactIdentity> identitiesOf(DossierEvent event) {
        var reference = ByReference.of(event.source());
        if (reference != null) {
            return Set.of(reference);
        }
        if (!Statements.isOf(event)) {
            return Set.of();
        }
        var content = FactContent.of(Statements.of(event));
        var asStated = new ByContent(content, null);
        return switch (event) {
            case SessionCorrected e -> Set.of(asStated, new ByContent(content, e.session()));
            case SessionRetracted e -> Set.of(asStated, new ByContent(content, e.session()));
            case ClaimDecided e -> Set.of(asStated, new ByContent(content, e.session()));
            case FactRetracted e -> Set.of(asStated, new ByContent(content, e.fact()));
            case PatientRegistered _, InsuranceStarted _, ReferralReceived _ -> Set.of(asStated);
            case IntakeHeld _, SessionDelivered _, DiagnosisMigrated _ -> Set.of(asStated);
            case PriorHistoryStated _, AssessmentMade _ -> Set.of(asStated);
            case TreatmentAuthorised _, PatientDischarged _ -> Set.of(asStated);
            case RetentionEvent _ -> Set.of();
        };
    }

    private Optional<FactId> earlier(Fact fact, Subject subject) {
        var reference = ByReference.of(fact.source());
        if (reference != null) {
            return known.find(reference);
        }
        if (fact instanceof SessionFact.Session session) {
            return known.find(BySession.of(session));
        }
        var content = FactContent.of(fact);
        return switch (subject) {
            case Subject.One one -> known.find(new ByContent(content, one.fact()));
            case Subject.Several several ->
                    several.facts().stream()
                            .flatMap(one -> known.find(new ByContent(content, one)).stream())
                            .findFirst();
            // What it named may be gone by its own doing: sent twice it is still the same.
            case Subject.None _ -> known.find(new ByContent(content, null));
            case Subject.Nothing _ -> known.find(new ByContent(content, null));
        };
    }

    /** Without a reference the identity alone makes it the same fact. */
    private Decision again(Fact fact, FactId first) {
        var reference = ByReference.of(fact.source());
        var stated = FactContent.of(fact);
        var said = contents(known.get(first));
        return reference == null || said.contains(stated)
                ? new Decision.Repeated(first)
                : new Decision.Conflicting(conflict(stated, said.getLast()));
    }

    private static String conflict(FactContent stated, FactContent said) {
        return "conflict under the source reference: "
                + (said.kind().equals(stated.kind())
                        ? "the ledger holds this %s with other content: %s"
                                .formatted(said.kind(), String.join(", ", said.differences(stated)))
                        : "it stands for a fact '%s' in the ledger, not '%s'"
                                .formatted(said.kind(), stated.kind()));
    }

    /** What was said of a fact: as first stated and, of a session, as corrected. */
    private List<FactContent> contents(DossierEvent event) {
        var stated = FactContent.of(Statements.of(event));
        if (event instanceof SessionDelivered session) {
            var now = trajectories.session(session.trajectory(), session.factId()).current();
            return List.of(stated, FactContent.of(Statements.of(now)));
        }
        return List.of(stated);
    }
}
