package nl.trajectoryledger.command.imports.claims;

import nl.trajectoryledger.command.dossier.Documented;
import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.Opening;
import nl.trajectoryledger.command.dossier.SessionFact;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line by which a practice claims a session. Its reference is unique for the practice, so the
 * line is the same one in the claim, in a copy of it and in the insurer's answer.
 *
 * @param entitlement the code stated on the line
 * @param referrer whether the line says who referred the patient
 */
public record ClaimLine(
        Fact.@Nullable Patient patient,
        Provider provider,
        String reference,
        LocalDate date,
        DcsphCode diagnosis,
        PerformanceCode performance,
        @Nullable EntitlementCode entitlement,
        boolean referrer,
        @Nullable Answer answer)
        implements Documented.OnTrajectory {

    /** A line that takes an earlier one back. */
    public static Documented credit(
            Fact.@Nullable Patient patient,
            Provider provider,
            String reference,
            String creditedReference) {
        return new Documented.OnPatient(
                patient,
                List.of(
                        new Fact.FactRetracted(
                                creditedReference,
                                "credited",
                                provider.source("credit/" + reference))));
    }

    @Override
    public Opening opening() {
        return new Opening(
                date,
                provider.practice(),
                diagnosis,
                provider.therapist(),
                provider.qualifications(),
                null,
                new Source(Opening.DERIVED, provider.system() + "/" + reference, null));
    }

    @Override
    public List<Fact> facts(TrajectoryKey trajectory) {
        return Stream.concat(Stream.of(session(trajectory)), decision(trajectory)).toList();
    }

    private Fact session(TrajectoryKey trajectory) {
        return new SessionFact.Session(
                trajectory,
                date,
                provider.practice(),
                provider.therapist(),
                provider.qualifications(),
                performance,
                entitlement,
                null,
                null,
                reference,
                provider.source(reference));
    }

    private Stream<Fact> decision(TrajectoryKey trajectory) {
        return answer == null
                ? Stream.empty()
                : Stream.of(answer.about(trajectory, reference, entitlement));
    }
}
