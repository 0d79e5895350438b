package nl.trajectoryledger.query.rulebook;

/** The rulebook that answers are given by at this moment, with the diagnosis codes known now. */
@FunctionalInterface
public interface CurrentRulebook {

    /** One rulebook for one answer: asked again, it may know a newer edition of the codes. */
    Rulebook get();
}
