package nl.trajectoryledger.command.dossier;

/** What is stated about a patient: one fact, or a row of a document with all that it says. */
public sealed interface Statement permits Fact, Documented {}
