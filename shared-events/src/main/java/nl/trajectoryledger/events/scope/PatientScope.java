package nl.trajectoryledger.events.scope;

import nl.trajectoryledger.events.access.Role;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What of one patient a role extends to. */
public sealed interface PatientScope permits Everything, Nothing, PracticeScope, InsurerScope {

    /** Of a patient with this stream. */
    static PatientScope of(Role role, List<? extends DossierEvent> stream) {
        return switch (role) {
            case Role.Owner _, Role.Compliance _ -> new Everything();
            case Role.Administrator _ -> new Nothing();
            case Role.Practice(var agb) -> PracticeScope.of(agb, StreamIndex.of(stream));
            case Role.Insurer(var uzovi) -> InsurerScope.of(uzovi, StreamIndex.of(stream));
        };
    }

    /** Whether it extends to nothing at all: then the patient is as good as unknown. */
    boolean isEmpty();

    /** Whether it extends to a fact of the stream. */
    boolean sees(DossierEvent event);

    /** Whether it extends to the trajectory of a key. */
    boolean seesTrajectory(TrajectoryKey key);

    /** Whether it extends to what took place on a day in a trajectory that it extends to. */
    boolean seesDay(LocalDate day);

    /** The last day it extends to; null if there is none. */
    @Nullable LocalDate lastDay();

    /** Whether the whole patient is seen, which needs no selection. */
    default boolean isWhole() {
        return this instanceof Everything;
    }
}
