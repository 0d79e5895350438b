package nl.trajectoryledger.command.store;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.events.dossier.MigrationCause;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.dossier.SupplementaryPackage;
import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PersonName;
import nl.trajectoryledger.events.identity.PolicyNumber;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Made-up patients and what happened to their knees. */
final class Examples {

    static final PatientId ANNA = patient("11111111-1111-4111-8111-111111111111");
    static final PatientId BRAM = patient("22222222-2222-4222-8222-222222222222");
    static final Bsn ANNAS_BSN = new Bsn("999990019");
    static final Bsn BRAMS_BSN = new Bsn("999990020");
    static final Instant SAID_AT = Instant.parse("2024-05-01T08:30:00.123456789Z");

    private static final TrajectoryKey KNEE = new TrajectoryKey("knee");
    private static final AgbCode PRACTICE = new AgbCode("04012345");
    private static final UzoviCode INSURER = new UzoviCode("3311");
    private static final Source SYSTEM = new Source("epd", "r-1", SAID_AT);
    private static final FactId SESSION = new FactId(5);
    private static final LocalDate DAY = LocalDate.parse("2024-03-04");

    private Examples() {}

    static PatientId patient(String id) {
        return new PatientId(UUID.fromString(id));
    }

    static PatientRegistered registered(PatientId patient, Bsn bsn) {
        return new PatientRegistered(
                patient,
                new FactId(1),
                bsn,
                new BirthDate(LocalDate.parse("1961-04-12")),
                new PersonName("Anna van Voorbeeld"),
                null);
    }

    static InsuranceStarted insured(PatientId patient, int fact, String policyNumber) {
        return new InsuranceStarted(
                patient,
                new FactId(fact),
                INSURER,
                DAY,
                null,
                new PolicyNumber(policyNumber),
                new SupplementaryPackage(12),
                null);
    }

    static SessionDelivered session(PatientId patient, int fact, String date) {
        return new SessionDelivered(
                patient,
                new FactId(fact),
                KNEE,
                LocalDate.parse(date),
                PRACTICE,
                null,
                List.of(),
                null,
                null,
                null,
                25,
                null,
                null);
    }

    /** One event of every kind, in an order that could be. */
    static DossierEvent[] everyKind(PatientId patient, Bsn bsn) {
        return Stream.of(beginning(patient, bsn), sessions(patient), code(patient), ending(patient))
                .flatMap(Function.identity())
                .toArray(DossierEvent[]::new);
    }

    private static Stream<DossierEvent> beginning(PatientId patient, Bsn bsn) {
        return Stream.of(
                registered(patient, bsn),
                insured(patient, 2, "POLIS-4711"),
                new ReferralReceived(
                        patient, new FactId(3), KNEE, DAY, PRACTICE, null, "gonartrose", SYSTEM),
                new IntakeHeld(
                        patient,
                        new FactId(4),
                        KNEE,
                        DAY,
                        PRACTICE,
                        null,
                        List.of(),
                        null,
                        new DcsphCode("7023"),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static Stream<DossierEvent> sessions(PatientId patient) {
        return Stream.of(
                session(patient, 5, "2024-03-06"),
                new SessionCorrected(
                        patient,
                        new FactId(6),
                        KNEE,
                        SESSION,
                        "2024-03-06",
                        DAY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        30,
                        null,
                        "other day",
                        null),
                new SessionRetracted(
                        patient, new FactId(7), KNEE, SESSION, "2024-03-06", "stated twice", null));
    }

    private static Stream<DossierEvent> code(PatientId patient) {
        return Stream.of(
                new DiagnosisMigrated(
                        patient,
                        new FactId(8),
                        KNEE,
                        new DcsphCode("7023"),
                        new DcsphCode("7123"),
                        DAY,
                        MigrationCause.CODE_CLOSURE,
                        new PartyCode("04012345"),
                        null,
                        null,
                        null),
                new PriorHistoryStated(
                        patient,
                        new FactId(9),
                        KNEE,
                        DAY,
                        4,
                        DAY,
                        INSURER,
                        null,
                        new PartyCode("3311"),
                        null,
                        null,
                        null));
    }

    private static Stream<DossierEvent> ending(PatientId patient) {
        return Stream.of(
                new AssessmentMade(
                        patient, new FactId(10), KNEE, DAY, Measure.FALL_RISK, "high", null, null),
                new TreatmentAuthorised(
                        patient,
                        new FactId(11),
                        KNEE,
                        INSURER,
                        DAY,
                        DAY.plusYears(1),
                        9,
                        null,
                        null),
                new ClaimDecided(
                        patient,
                        new FactId(12),
                        KNEE,
                        SESSION,
                        "2024-03-06",
                        INSURER,
                        ClaimVerdict.REJECTED,
                        null,
                        List.of(new ReturnCode("8099")),
                        DAY,
                        null),
                new PatientDischarged(patient, new FactId(13), KNEE, DAY, "goal reached", null),
                new FactRetracted(
                        patient, new FactId(14), new FactId(3), "r-1", "not ours", SYSTEM));
    }
}
