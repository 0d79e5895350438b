package nl.trajectoryledger.query.history;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.CodeLists;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.codes.PerformanceKind;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A session as it stands after its corrections; it keeps its first place in the ledger's order.
 *
 * @param fact the fact that first stated it
 * @param qualifications what the therapist was registered for; empty where not stated
 * @param entitlement entitlement code as stated, which never drives the count
 * @param retracted whether it was recorded in error: then it never was
 */
public record Session(
        FactId fact,
        TrajectoryKey trajectory,
        LocalDate date,
        @Nullable AgbCode practice,
        @Nullable AgbCode therapist,
        List<Qualification> qualifications,
        @Nullable PerformanceCode performance,
        @Nullable EntitlementCode entitlement,
        @Nullable Integer groupSize,
        @Nullable Integer minutes,
        @Nullable String id,
        boolean retracted) {

    /** Whether it is a treatment: its performance code says so, or none is stated. */
    public boolean counts() {
        var kind = kind();
        return kind == null || kind.isTreatment();
    }

    /** What its performance code pays for; null if none is stated, or no list has it. */
    public @Nullable PerformanceKind kind() {
        return performance == null ? null : CodeLists.kindOf(performance).orElse(null);
    }

    static Session of(SessionDelivered stated) {
        return new Session(
                stated.factId(),
                stated.trajectory(),
                stated.date(),
                stated.practice(),
                stated.therapist(),
                stated.qualifications(),
                stated.performance(),
                stated.entitlement(),
                stated.groupSize(),
                stated.minutes(),
                stated.id(),
                false);
    }

    Session after(SessionCorrected correction) {
        return new Session(
                fact,
                trajectory,
                or(correction.date(), date),
                orOld(correction.practice(), practice),
                orOld(correction.therapist(), therapist),
                or(correction.qualifications(), qualifications),
                orOld(correction.performance(), performance),
                orOld(correction.entitlement(), entitlement),
                orOld(correction.groupSize(), groupSize),
                orOld(correction.minutes(), minutes),
                orOld(correction.id(), id),
                retracted);
    }

    Session afterRetraction() {
        return new Session(
                fact,
                trajectory,
                date,
                practice,
                therapist,
                qualifications,
                performance,
                entitlement,
                groupSize,
                minutes,
                id,
                true);
    }

    private static <T> T or(@Nullable T corrected, T old) {
        return corrected == null ? old : corrected;
    }

    private static <T> @Nullable T orOld(@Nullable T corrected, @Nullable T old) {
        return corrected == null ? old : corrected;
    }
}
