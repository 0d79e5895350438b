package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.command.dossier.FactIdentity.ByReference;
import nl.trajectoryledger.command.dossier.FactIdentity.BySession;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.identity.FactId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One session: as first stated, as corrected, and whether it was retracted. */
final class SessionState {

    private final SessionDelivered stated;
    private final List<SessionCorrected> corrections = new ArrayList<>();
    private SessionDelivered current;
    private @Nullable FactId retraction;

    SessionState(SessionDelivered stated) {
        this.stated = stated;
        this.current = stated;
    }

    SessionDelivered stated() {
        return stated;
    }

    /** The session as corrected. */
    SessionDelivered current() {
        return current;
    }

    boolean live() {
        return retraction == null;
    }

    /** The fact that retracted the session, if one did. */
    @Nullable FactId retraction() {
        return retraction;
    }

    void correct(SessionCorrected correction) {
        corrections.add(correction);
        current = corrected(current, correction);
    }

    void undo(SessionCorrected correction) {
        current = without(correction);
        corrections.remove(correction);
    }

    void retract(FactId by) {
        retraction = by;
    }

    void revive() {
        retraction = null;
    }

    /** The session as it would be if the correction had never been. */
    SessionDelivered without(SessionCorrected correction) {
        return corrections.stream()
                .filter(other -> !other.equals(correction))
                .reduce(stated, SessionState::corrected, (_, last) -> last);
    }

    /** A session keeps the identity first stated and takes the corrected one too. */
    Set<FactIdentity> identities() {
        var reference = ByReference.of(stated.source());
        if (reference != null) {
            return Set.of(reference);
        }
        var first = BySession.of(stated);
        var now = BySession.of(current);
        return first.equals(now) ? Set.of(first) : Set.of(first, now);
    }

    /** Whether another session cannot be told from this one, as first stated or as corrected. */
    boolean bears(BySession identity) {
        return identity.equals(BySession.of(stated)) || identity.equals(BySession.of(current));
    }

    static SessionDelivered corrected(SessionDelivered session, SessionCorrected correction) {
        return new SessionDelivered(
                session.patientId(),
                session.factId(),
                session.trajectory(),
                either(correction.date(), session.date()),
                latest(correction.practice(), session.practice()),
                latest(correction.therapist(), session.therapist()),
                either(correction.qualifications(), session.qualifications()),
                latest(correction.performance(), session.performance()),
                latest(correction.entitlement(), session.entitlement()),
                latest(correction.groupSize(), session.groupSize()),
                latest(correction.minutes(), session.minutes()),
                latest(correction.id(), session.id()),
                session.source());
    }

    private static <T> T either(@Nullable T corrected, T earlier) {
        return corrected == null ? earlier : corrected;
    }

    private static <T> @Nullable T latest(@Nullable T corrected, @Nullable T earlier) {
        return corrected == null ? earlier : corrected;
    }
}
