package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.util.List;

/**
 * The rules that a new fact must keep to because of what the dossier holds.
 *
 * @param registrations the statements of who the patient is, the latest last
 * @param codes the diagnosis codes it is held to
 */
record Admission(
        PatientId patient,
        List<PatientRegistered> registrations,
        Trajectories trajectories,
        KnownFacts known,
        DcsphList codes) {

    /** The event that records the fact; throws {@link FactRefused} if a rule forbids it. */
    DossierEvent admit(Fact fact, Subject subject) {
        FactRules.check(fact, codes);
        var recording = new Recording(patient, known.next());
        return switch (fact) {
            case Fact.Patient stated -> {
                requireSamePerson(stated);
                yield recording.of(stated);
            }
            case Fact.Insured _, Fact.Referred _ -> recording.of(fact);
            case Fact.Intake stated -> {
                checkIntake(stated);
                yield recording.of(stated);
            }
            case Fact.OnIntake stated -> {
                trajectories.requireIntake(stated.trajectory());
                yield admit(stated, subject, recording);
            }
            case Fact.FactRetracted stated -> {
                var retracted = subject.required();
                new RetractionRules(registrations.size(), trajectories, known)
                        .check(known.get(retracted));
                yield recording.of(stated, retracted);
            }
        };
    }

    private DossierEvent admit(Fact.OnIntake fact, Subject subject, Recording recording) {
        return switch (fact) {
            case SessionFact.Session stated -> recording.of(stated);
            case SessionFact.OnSession stated -> {
                var event =
                        new SessionRecording(patient, known.next()).of(stated, subject.required());
                if (event instanceof SessionCorrected correction) {
                    checkCorrection(correction);
                }
                yield event;
            }
            case Fact.DiagnosisMigrated stated -> {
                checkMigration(stated);
                yield recording.of(stated);
            }
            case Fact.PriorHistory _, Fact.Assessed _, Fact.Authorised _, Fact.Discharged _ ->
                    recording.of(fact);
        };
    }

    private void requireSamePerson(Fact.Patient fact) {
        if (!registrations.stream().allMatch(earlier -> fact.bsn().equals(earlier.bsn()))) {
            throw new FactRefused("bsn is not the one of this patient");
        }
    }

    private void checkIntake(Fact.Intake fact) {
        if (trajectories.intakeOf(fact.trajectory()).isPresent()) {
            throw new FactRefused(
                    "trajectory '%s' has an intake in the ledger already"
                                    .formatted(fact.trajectory())
                            + ": one that goes on with it has its own key and says continues");
        }
        if (fact.continues() != null) {
            requireContinued(fact.continues());
        }
    }

    private void requireContinued(TrajectoryKey key) {
        if (trajectories.intakeOf(key).isEmpty()) {
            throw new FactRefused(
                    "continues names trajectory '%s', which has no intake in the ledger"
                            .formatted(key));
        }
    }

    private void checkMigration(Fact.DiagnosisMigrated fact) {
        var timeline = trajectories.timelineOf(fact.trajectory());
        var begins = timeline.firstIntake().date();
        if (fact.date().isBefore(begins)) {
            throw new FactRefused(
                    "date %s is before the first intake of trajectory '%s' on %s"
                            .formatted(fact.date(), fact.trajectory(), begins));
        }
        var inForce = timeline.inForceOn(fact.date());
        if (!fact.from().equals(inForce)) {
            throw new FactRefused(
                    "from %s is not the diagnosis code in force on %s, which is %s"
                            .formatted(fact.from(), fact.date(), inForce));
        }
    }

    private void checkCorrection(SessionCorrected correction) {
        var session = trajectories.session(correction.trajectory(), correction.session());
        var corrected = SessionState.corrected(session.current(), correction);
        trajectories.requireDistinct(session, corrected);
    }
}
