package nl.trajectoryledger.events.scope;

import static java.util.stream.Collectors.toUnmodifiableSet;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.LegalHoldLifted;
import nl.trajectoryledger.events.dossier.LegalHoldSet;
import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.TrajectoryEvent;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * The trajectories in which a practice took the patient in or held a session, whole, because the
 * treatments of others count in them; and who the patient is and was insured with. Nothing of other
 * trajectories.
 */
record PracticeScope(Set<TrajectoryKey> treated, StreamIndex stream) implements PatientScope {

    static PracticeScope of(AgbCode practice, StreamIndex stream) {
        var treated =
                stream.standing()
                        .filter(event -> practice.equals(practiceOf(event)))
                        .map(event -> stream.root(((TrajectoryEvent) event).trajectory()))
                        .collect(toUnmodifiableSet());
        return new PracticeScope(treated, stream);
    }

    private static @Nullable AgbCode practiceOf(DossierEvent event) {
        return switch (event) {
            case IntakeHeld intake -> intake.practice();
            case SessionDelivered held -> held.practice();
            case SessionCorrected correction -> correction.practice();
            case PatientRegistered _,
                    InsuranceStarted _,
                    TrajectoryEvent _,
                    FactRetracted _,
                    RetentionEvent _ ->
                    null;
        };
    }

    @Override
    public boolean isEmpty() {
        return treated.isEmpty();
    }

    @Override
    public boolean sees(DossierEvent event) {
        return switch (event) {
            case PatientRegistered _, InsuranceStarted _, PatientErased _ -> !isEmpty();
            case LegalHoldSet _, LegalHoldLifted _ -> false;
            case TrajectoryEvent about -> seesTrajectory(about.trajectory());
            case FactRetracted retraction ->
                    stream.fact(retraction.fact()).map(this::sees).orElse(false);
        };
    }

    @Override
    public boolean seesTrajectory(TrajectoryKey key) {
        return treated.contains(stream.root(key));
    }

    @Override
    public boolean seesDay(LocalDate day) {
        return true;
    }

    @Override
    public @Nullable LocalDate lastDay() {
        return null;
    }
}
