package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.TreatmentAuthorised;

import org.jspecify.annotations.Nullable;

/** A treatment with what its rule says, and the authorisation it used. */
record Judged(Treatment treatment, Judgement byRule, @Nullable TreatmentAuthorised authorisation) {

    Judgement judgement() {
        return authorisation == null ? byRule : byRule.authorised();
    }
}
