package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.events.dossier.MigrationCause;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Facts that nobody stated, to see what they would change; they are never recorded. */
final class Supposed {

    private static final String WHY = "supposed";

    private final Story story;
    private final IntakeHeld intake;

    /**
     * @param intake first intake of the trajectory they are about
     */
    Supposed(Story story, IntakeHeld intake) {
        this.story = story;
        this.intake = intake;
    }

    Story migrated(DcsphCode from, DcsphCode to, LocalDate date) {
        return story.and(
                new DiagnosisMigrated(
                        intake.patientId(),
                        story.nextFact(),
                        intake.trajectory(),
                        from,
                        to,
                        date,
                        MigrationCause.CODE_CLOSURE,
                        party(),
                        null,
                        null,
                        null));
    }

    Story history(TrajectoryKey key, LocalDate startedOn, int treatments, LocalDate upTo) {
        return story.and(
                new PriorHistoryStated(
                        intake.patientId(),
                        story.nextFact(),
                        key,
                        startedOn,
                        treatments,
                        upTo,
                        null,
                        null,
                        party(),
                        null,
                        null,
                        null));
    }

    Story assessed(Measure measure, String value, LocalDate date) {
        return story.and(
                new AssessmentMade(
                        intake.patientId(),
                        story.nextFact(),
                        intake.trajectory(),
                        date,
                        measure,
                        value,
                        null,
                        null));
    }

    Story authorised(UzoviCode insurer, LocalDate day) {
        return story.and(
                new TreatmentAuthorised(
                        intake.patientId(),
                        story.nextFact(),
                        intake.trajectory(),
                        insurer,
                        day,
                        day,
                        null,
                        null,
                        null));
    }

    Story referred(LocalDate date) {
        return story.and(
                new ReferralReceived(
                        intake.patientId(),
                        story.nextFact(),
                        intake.trajectory(),
                        date,
                        intake.practice(),
                        null,
                        null,
                        null));
    }

    Story qualified(FactId session, Qualification qualification) {
        return corrected(session, List.of(qualification), null, null);
    }

    Story inGroup(FactId session, @Nullable Integer size, @Nullable Integer minutes) {
        return corrected(session, null, size, minutes);
    }

    private Story corrected(
            FactId session,
            @Nullable List<Qualification> qualifications,
            @Nullable Integer groupSize,
            @Nullable Integer minutes) {
        return story.and(
                new SessionCorrected(
                        intake.patientId(),
                        story.nextFact(),
                        intake.trajectory(),
                        session,
                        WHY,
                        null,
                        null,
                        null,
                        qualifications,
                        null,
                        null,
                        groupSize,
                        minutes,
                        null,
                        WHY,
                        null));
    }

    /** The ground stated otherwise where the code in force was brought in. */
    Story grounded(FactId codedBy, @Nullable RuleName basis, @Nullable ListClause clause) {
        return story.but(codedBy, event -> grounded(event, basis, clause));
    }

    private static DossierEvent grounded(
            DossierEvent event, @Nullable RuleName basis, @Nullable ListClause clause) {
        return event instanceof IntakeHeld held
                ? held(held, basis, clause)
                : migrated((DiagnosisMigrated) event, basis, clause);
    }

    private static IntakeHeld held(
            IntakeHeld held, @Nullable RuleName basis, @Nullable ListClause clause) {
        return new IntakeHeld(
                held.patientId(),
                held.factId(),
                held.trajectory(),
                held.date(),
                held.practice(),
                held.therapist(),
                held.qualifications(),
                held.discipline(),
                held.diagnosis(),
                basis,
                clause,
                held.firstTreatmentOn(),
                held.continues(),
                held.source());
    }

    private static DiagnosisMigrated migrated(
            DiagnosisMigrated migrated, @Nullable RuleName basis, @Nullable ListClause clause) {
        return new DiagnosisMigrated(
                migrated.patientId(),
                migrated.factId(),
                migrated.trajectory(),
                migrated.from(),
                migrated.to(),
                migrated.date(),
                migrated.cause(),
                migrated.confirmedBy(),
                basis,
                clause,
                migrated.source());
    }

    private PartyCode party() {
        return new PartyCode(intake.practice().value());
    }
}
