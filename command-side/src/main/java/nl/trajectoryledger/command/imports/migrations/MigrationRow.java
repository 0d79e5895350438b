package nl.trajectoryledger.command.imports.migrations;

import nl.trajectoryledger.command.dossier.Documented;
import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.TrajectorySought;
import nl.trajectoryledger.command.imports.rows.Meaning;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.dossier.MigrationCause;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A replaced code as somebody confirmed it. The same row is the same fact in whatever file. */
record MigrationRow(
        Fact.@Nullable Patient patient,
        TrajectorySought sought,
        DcsphCode from,
        DcsphCode to,
        LocalDate date,
        MigrationCause cause,
        PartyCode confirmedBy,
        @Nullable RuleName basis,
        @Nullable ListClause listClause)
        implements Documented.OnKnownTrajectory {

    @Override
    public List<Fact> facts(TrajectoryKey trajectory) {
        var meaning = Meaning.of(place(), from, to, date, cause, confirmedBy, basis, listClause);
        return List.of(
                new Fact.DiagnosisMigrated(
                        trajectory,
                        from,
                        to,
                        date,
                        cause,
                        confirmedBy,
                        basis,
                        listClause,
                        new Source("migration-form/" + confirmedBy, meaning, null)));
    }

    private String place() {
        return switch (sought) {
            case TrajectorySought.ByKey(var key) -> key.value();
            case TrajectorySought.ByDiagnosis meant -> meant.practice().value();
        };
    }
}
