package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** By what a fact is recognised when it is stated again. */
sealed interface FactIdentity {

    /** The name of the fact in the administration that states it, whatever its kind. */
    record ByReference(String system, String reference) implements FactIdentity {

        static @Nullable ByReference of(@Nullable Source source) {
            return source == null || source.system() == null || source.reference() == null
                    ? null
                    : new ByReference(source.system(), source.reference());
        }
    }

    /** What tells sessions without a reference apart. */
    record BySession(
            TrajectoryKey trajectory,
            LocalDate date,
            @Nullable AgbCode practice,
            @Nullable PerformanceCode performance,
            @Nullable String id)
            implements FactIdentity {

        static BySession of(SessionDelivered session) {
            return new BySession(
                    session.trajectory(),
                    session.date(),
                    session.practice(),
                    session.performance(),
                    session.id());
        }

        static BySession of(SessionFact.Session session) {
            return new BySession(
                    session.trajectory(),
                    session.date(),
                    session.practice(),
                    session.performance(),
                    session.id());
        }
    }

    /**
     * The whole content.
     *
     * @param subject the session or fact that the content refers to; null where it refers to none,
     *     and for the last fact so stated whatever it referred to
     */
    record ByContent(FactContent content, @Nullable FactId subject) implements FactIdentity {}
}
