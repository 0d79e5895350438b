package nl.trajectoryledger.events.scope;

import static java.util.stream.Collectors.toUnmodifiableSet;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.LegalHoldLifted;
import nl.trajectoryledger.events.dossier.LegalHoldSet;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.TrajectoryEvent;
import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/**
 * What took place while an insurer insured the patient, what bore on it from before, what the
 * insurer decided, and the histories it stated or was told. Nothing of another insurer's decisions.
 */
record InsurerScope(
        UzoviCode insurer, InsuredPeriods insured, Set<TrajectoryKey> bearing, StreamIndex stream)
        implements PatientScope {

    static InsurerScope of(UzoviCode insurer, StreamIndex stream) {
        var insured =
                InsuredPeriods.of(
                        stream.standing()
                                .filter(InsuranceStarted.class::isInstance)
                                .map(InsuranceStarted.class::cast));
        var own = new InsurerScope(insurer, insured, Set.of(), stream);
        var bearing =
                stream.standing()
                        .filter(event -> event instanceof TrajectoryEvent && own.concerns(event))
                        .map(event -> stream.root(((TrajectoryEvent) event).trajectory()))
                        .collect(toUnmodifiableSet());
        return new InsurerScope(insurer, insured, bearing, stream);
    }

    /** Whether a fact is the insurer's concern by itself, whatever else is in its trajectory. */
    private boolean concerns(DossierEvent event) {
        return switch (event) {
            case PatientRegistered _, PatientErased _ -> !isEmpty();
            case InsuranceStarted period -> period.insurer().equals(insurer);
            case SessionDelivered held -> seesSession(held.factId());
            case SessionCorrected correction -> seesSession(correction.session());
            case SessionRetracted error -> seesSession(error.session());
            case ClaimDecided decision -> decision.insurer().equals(insurer);
            case TreatmentAuthorised authorisation -> authorisation.insurer().equals(insurer);
            case PriorHistoryStated statement -> isTold(statement);
            case IntakeHeld intake -> seesDay(intake.date());
            case ReferralReceived _, DiagnosisMigrated _, AssessmentMade _, PatientDischarged _ ->
                    false;
            case LegalHoldSet _, LegalHoldLifted _ -> false;
            case FactRetracted retraction ->
                    stream.fact(retraction.fact()).map(this::sees).orElse(false);
        };
    }

    private boolean isTold(PriorHistoryStated statement) {
        var signedOn = statement.signedOn();
        var told = signedOn == null ? statement.upTo().plusDays(1) : signedOn;
        return statement.statedBy().insurer().filter(insurer::equals).isPresent()
                || insurer.equals(statement.insurer())
                || seesDay(told);
    }

    private boolean seesSession(FactId session) {
        var day = stream.dayOf(session);
        return day != null && seesDay(day);
    }

    @Override
    public boolean isEmpty() {
        return insured.of(insurer).isEmpty() && bearing.isEmpty();
    }

    @Override
    public boolean sees(DossierEvent event) {
        return concerns(event) || bearsOnItsPeriods(event);
    }

    /**
     * How a trajectory came to be what it was in the insurer's periods, but not what became of it.
     */
    private boolean bearsOnItsPeriods(DossierEvent event) {
        return switch (event) {
            case IntakeHeld intake -> bears(intake, intake.date());
            case ReferralReceived referral -> bears(referral, referral.date());
            case DiagnosisMigrated migration -> bears(migration, migration.date());
            case AssessmentMade assessment -> bears(assessment, assessment.date());
            case PatientDischarged discharge -> bears(discharge, discharge.date());
            case PatientRegistered _,
                    InsuranceStarted _,
                    TrajectoryEvent _,
                    FactRetracted _,
                    RetentionEvent _ ->
                    false;
        };
    }

    private boolean bears(TrajectoryEvent event, LocalDate day) {
        var last = lastDay();
        return seesTrajectory(event.trajectory()) && (last == null || !day.isAfter(last));
    }

    @Override
    public boolean seesTrajectory(TrajectoryKey key) {
        return bearing.contains(stream.root(key));
    }

    @Override
    public boolean seesDay(LocalDate day) {
        return insured.isInsured(insurer, day);
    }

    @Override
    public @Nullable LocalDate lastDay() {
        var own = insured.of(insurer);
        return own.stream().anyMatch(period -> period.until() == null)
                ? null
                : own.stream()
                        .map(InsuredPeriods.Period::until)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN);
    }
}
