package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.PATIENT;
import static nl.trajectoryledger.query.coverage.Examples.T;
import static nl.trajectoryledger.query.coverage.Examples.day;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** Facts by which the counts of practices and insurers come to differ. */
final class Counting {

    static final String OLD = "0101";
    static final String NEW = "0102";
    static final TrajectoryKey CONTINUED = new TrajectoryKey("t-continued");

    private Counting() {}

    /** A decision of an insurer on the session of a fact. */
    static Function<FactId, DossierEvent> decided(String insurer, int session, String date) {
        return fact ->
                new ClaimDecided(
                        PATIENT,
                        fact,
                        T,
                        new FactId(session),
                        "s",
                        new UzoviCode(insurer),
                        ClaimVerdict.REJECTED,
                        null,
                        List.of(),
                        day(date),
                        null);
    }

    /** A history from 2023-10-02, as somebody stated it. */
    static Function<FactId, DossierEvent> stated(
            int treatments,
            String upTo,
            String by,
            @Nullable String insurer,
            @Nullable String signedOn) {
        return fact ->
                new PriorHistoryStated(
                        PATIENT,
                        fact,
                        T,
                        day("2023-10-02"),
                        treatments,
                        day(upTo),
                        insurer == null ? null : new UzoviCode(insurer),
                        null,
                        new PartyCode(by),
                        signedOn == null ? null : day(signedOn),
                        null,
                        null);
    }

    /** A session of another practice than the intake's. */
    static Function<FactId, DossierEvent> elsewhere(
            String date, String practice, @Nullable String performance) {
        return fact ->
                new SessionDelivered(
                        PATIENT,
                        fact,
                        T,
                        day(date),
                        new AgbCode(practice),
                        null,
                        List.of(),
                        performance == null ? null : new PerformanceCode(performance),
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    /** An intake of another practice that continues the trajectory. */
    static Function<FactId, DossierEvent> continuedAt(String practice, String date) {
        return fact ->
                new IntakeHeld(
                        PATIENT,
                        fact,
                        CONTINUED,
                        day(date),
                        new AgbCode(practice),
                        null,
                        List.of(),
                        null,
                        new DcsphCode("9372"),
                        null,
                        null,
                        null,
                        T,
                        null);
    }

    static InsurerCount insurer(TrajectoryCounts counts, String insurer) {
        return counts.insurers().stream()
                .filter(one -> one.insurer().value().equals(insurer))
                .findFirst()
                .orElseThrow();
    }

    static PracticeCount practice(TrajectoryCounts counts, String practice) {
        return counts.practices().stream()
                .filter(one -> one.practice().value().equals(practice))
                .findFirst()
                .orElseThrow();
    }

    /** The days of its sessions, and the numbers of treatments of its histories. */
    static String told(CountShare share) {
        return "%s %s"
                .formatted(
                        share.sessions().stream().map(CountedSession::date).toList(),
                        share.placed().stream().map(one -> one.treatments()).toList());
    }
}
