package nl.trajectoryledger.command.imports.claims;

import nl.trajectoryledger.command.dossier.Documented;
import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.Source;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** An insurer's answer that names the line by its reference and does not repeat it. */
public record AnsweredLine(
        Fact.@Nullable Patient patient, Provider provider, String reference, Answer answer)
        implements Documented.OnSession {

    @Override
    public Source session() {
        return provider.source(reference);
    }

    @Override
    public List<Fact> facts(SessionDelivered claimed) {
        return List.of(answer.about(claimed.trajectory(), reference, claimed.entitlement()));
    }
}
