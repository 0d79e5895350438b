package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.MigrationCause;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.SupplementaryPackage;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One made-up patient whose story the tests tell, fact by fact. */
final class Examples {

    static final PatientId PATIENT = new PatientId(new UUID(0, 1));
    static final TrajectoryKey T = new TrajectoryKey("t");
    static final AgbCode PRACTICE = new AgbCode("04012345");

    private final List<RecordedEvent> events = new ArrayList<>();
    private Rulebook rulebook = Rulebook.builtIn();

    static Examples bornOn(String birthDate) {
        var story = new Examples();
        return story.and(
                fact ->
                        new PatientRegistered(
                                PATIENT,
                                fact,
                                new Bsn("999990019"),
                                new BirthDate(day(birthDate)),
                                null,
                                null));
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** Adds the event of the next fact. */
    Examples and(Function<FactId, DossierEvent> event) {
        int place = events.size();
        events.add(
                new RecordedEvent(
                        place,
                        Instant.EPOCH.plusSeconds(place),
                        event.apply(new FactId(place + 1))));
        return this;
    }

    Examples intake(String date, String diagnosis) {
        return intake(T, date, diagnosis, null, null, null);
    }

    Examples intake(
            TrajectoryKey key,
            String date,
            String diagnosis,
            @Nullable RuleName basis,
            @Nullable ListClause clause,
            @Nullable String firstTreatmentOn) {
        return and(
                fact ->
                        new IntakeHeld(
                                PATIENT,
                                fact,
                                key,
                                day(date),
                                PRACTICE,
                                null,
                                List.of(),
                                null,
                                new DcsphCode(diagnosis),
                                basis,
                                clause,
                                firstTreatmentOn == null ? null : day(firstTreatmentOn),
                                null,
                                null));
    }

    Examples session(String date) {
        return session(T, day(date), null);
    }

    Examples session(TrajectoryKey key, LocalDate date, @Nullable PerformanceCode performance) {
        return session(key, date, performance, null);
    }

    /** A session that states an entitlement code. */
    Examples coded(String date, String entitlement) {
        return session(T, day(date), null, new EntitlementCode(entitlement));
    }

    private Examples session(
            TrajectoryKey key,
            LocalDate date,
            @Nullable PerformanceCode performance,
            @Nullable EntitlementCode entitlement) {
        return and(
                fact ->
                        new SessionDelivered(
                                PATIENT,
                                fact,
                                key,
                                date,
                                null,
                                null,
                                List.of(),
                                performance,
                                entitlement,
                                null,
                                null,
                                null,
                                null));
    }

    /** So many sessions, one a week. */
    Examples sessions(String from, int count) {
        for (int week = 0; week < count; week++) {
            session(T, day(from).plusWeeks(week), null);
        }
        return this;
    }

    Examples insured(String insurer, String from, int treatmentsPerYear) {
        return and(
                fact ->
                        new InsuranceStarted(
                                PATIENT,
                                fact,
                                new UzoviCode(insurer),
                                day(from),
                                null,
                                null,
                                new SupplementaryPackage(treatmentsPerYear),
                                null));
    }

    Examples history(String startedOn, int treatments, String upTo) {
        return and(
                fact ->
                        new PriorHistoryStated(
                                PATIENT,
                                fact,
                                T,
                                day(startedOn),
                                treatments,
                                day(upTo),
                                null,
                                null,
                                new PartyCode("3343"),
                                null,
                                null,
                                null));
    }

    Examples migrated(String from, String to, String date, MigrationCause cause) {
        return and(
                fact ->
                        new DiagnosisMigrated(
                                PATIENT,
                                fact,
                                T,
                                new DcsphCode(from),
                                new DcsphCode(to),
                                day(date),
                                cause,
                                new PartyCode("04012345"),
                                null,
                                null,
                                null));
    }

    Examples retracted(int session) {
        return and(
                fact ->
                        new SessionRetracted(
                                PATIENT, fact, T, new FactId(session), "s", "in error", null));
    }

    Examples moved(int session, String date) {
        return and(
                fact ->
                        new SessionCorrected(
                                PATIENT,
                                fact,
                                T,
                                new FactId(session),
                                "s",
                                day(date),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "wrong day",
                                null));
    }

    Examples referred(String date) {
        return and(
                fact ->
                        new ReferralReceived(
                                PATIENT,
                                fact,
                                T,
                                day(date),
                                new AgbCode("01012345"),
                                null,
                                null,
                                null));
    }

    /** Judges by another rulebook than the one that ships with the ledger. */
    Examples under(Rulebook other) {
        rulebook = other;
        return this;
    }

    /** Fact id of the latest fact. */
    int last() {
        return events.size();
    }

    CoverageReport report(@Nullable String validOn) {
        return Coverage.of(
                PatientHistory.of(events, null), rulebook, validOn == null ? null : day(validOn));
    }

    TrajectoryCounts counts(@Nullable String validOn) {
        return Counts.of(
                        PatientHistory.of(events, null),
                        rulebook,
                        validOn == null ? null : day(validOn))
                .trajectories()
                .getFirst();
    }

    /** Everything, by another rulebook than the one that ships with the ledger. */
    CoverageReport judgedBy(Rulebook rulebook) {
        return Coverage.of(PatientHistory.of(events, null), rulebook, null);
    }

    List<Task> tasks() {
        var examined = examined();
        return examined.tasks(examined.report());
    }

    Examination examined() {
        return Coverage.examine(PatientHistory.of(events, null), rulebook, null).orElseThrow();
    }

    TrajectoryCoverage on(String validOn) {
        return report(validOn).trajectories().getFirst();
    }

    SessionCoverage at(String date) {
        return report(null).trajectories().stream()
                .flatMap(trajectory -> trajectory.sessions().stream())
                .filter(session -> session.date().equals(day(date)))
                .findFirst()
                .orElseThrow();
    }
}
