package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.Discipline;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * By what a document tells which trajectory it means, practice and diagnosis on a day, and what is
 * known of the intake if nobody stated one.
 *
 * @param source says that the intake is derived and from what
 */
public record Opening(
        LocalDate date,
        AgbCode practice,
        DcsphCode diagnosis,
        @Nullable AgbCode therapist,
        List<Qualification> qualifications,
        @Nullable LocalDate firstTreatmentOn,
        Source source) {

    /** The source system of every intake that no practice stated. */
    public static final String DERIVED = "derived";

    public Opening {
        qualifications = List.copyOf(qualifications);
    }

    /** The intake derived from the document. */
    Fact.Intake intake(TrajectoryKey key) {
        return new Fact.Intake(
                key,
                date,
                practice,
                therapist,
                qualifications,
                discipline(),
                diagnosis,
                null,
                null,
                firstTreatmentOn,
                null,
                source);
    }

    /** The first two digits of an AGB code tell the profession. */
    private @Nullable Discipline discipline() {
        var provider = (therapist == null ? practice : therapist).value();
        return switch (provider.substring(0, 2)) {
            case "04" -> Discipline.PHYSIOTHERAPY;
            case "07" -> Discipline.EXERCISE_THERAPY;
            default -> null;
        };
    }
}
