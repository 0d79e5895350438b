package nl.trajectoryledger.events.scope;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The scope of an administrator. */
record Nothing() implements PatientScope {

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public boolean sees(DossierEvent event) {
        return false;
    }

    @Override
    public boolean seesTrajectory(TrajectoryKey key) {
        return false;
    }

    @Override
    public boolean seesDay(LocalDate day) {
        return false;
    }

    @Override
    public @Nullable LocalDate lastDay() {
        return null;
    }
}
