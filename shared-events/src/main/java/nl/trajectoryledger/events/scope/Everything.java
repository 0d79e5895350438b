package nl.trajectoryledger.events.scope;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The scope of compliance and of the owner. */
record Everything() implements PatientScope {

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public boolean sees(DossierEvent event) {
        return true;
    }

    @Override
    public boolean seesTrajectory(TrajectoryKey key) {
        return true;
    }

    @Override
    public boolean seesDay(LocalDate day) {
        return true;
    }

    @Override
    public @Nullable LocalDate lastDay() {
        return null;
    }
}
