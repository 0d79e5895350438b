package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.dossier.Measure;

/** A condition of admission: without it the rule does not apply. */
public record Admission(Measure measure, String value) {}
