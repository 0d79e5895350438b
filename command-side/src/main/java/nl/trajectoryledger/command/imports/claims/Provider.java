package nl.trajectoryledger.command.imports.claims;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.dossier.Source;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Who claims a session: the practice, and the therapist who gave it. */
public record Provider(
        AgbCode practice, @Nullable AgbCode therapist, List<Qualification> qualifications) {

    public Provider {
        qualifications = List.copyOf(qualifications);
    }

    /** The practice's administration of claims, in which a line's reference is unique. */
    String system() {
        return "claims/" + practice;
    }

    Source source(String reference) {
        return new Source(system(), reference, null);
    }
}
