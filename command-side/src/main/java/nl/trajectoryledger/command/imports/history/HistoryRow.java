package nl.trajectoryledger.command.imports.history;

import nl.trajectoryledger.command.dossier.Documented;
import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.Opening;
import nl.trajectoryledger.command.imports.rows.Meaning;
import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The history of one trajectory as a practice states it. The same statement is the same fact
 * whatever file it stands in.
 */
record HistoryRow(
        Fact.@Nullable Patient patient,
        AgbCode practice,
        @Nullable AgbCode therapist,
        DcsphCode diagnosis,
        LocalDate startedOn,
        @Nullable LocalDate firstTreatmentOn,
        int treatments,
        LocalDate upTo,
        @Nullable UzoviCode insurer,
        PartyCode signedBy,
        @Nullable LocalDate signedOn)
        implements Documented.OnTrajectory {

    @Override
    public Opening opening() {
        return new Opening(
                startedOn,
                practice,
                diagnosis,
                therapist,
                List.of(),
                firstTreatmentOn,
                new Source(Opening.DERIVED, "history-form/" + meaning(), null));
    }

    @Override
    public List<Fact> facts(TrajectoryKey trajectory) {
        return List.of(
                new Fact.PriorHistory(
                        trajectory,
                        startedOn,
                        treatments,
                        upTo,
                        insurer,
                        diagnosis,
                        signedBy,
                        signedOn,
                        null,
                        new Source("history-form/" + practice, meaning(), null)));
    }

    private String meaning() {
        return Meaning.of(
                practice, diagnosis, startedOn, treatments, upTo, insurer, signedBy, signedOn);
    }
}
