package nl.trajectoryledger.command.imports.rehearsed;

import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.command.dossier.PatientDossier;
import nl.trajectoryledger.command.dossier.Rehearsal;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.PatientId;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/** A patient's stream with what a dry run would have added to it. */
public final class RehearsedStream {

    private final PatientId patient;
    private final Rehearsal rehearsal;
    private long length;

    private RehearsedStream(PatientId patient, Rehearsal rehearsal, long length) {
        this.patient = patient;
        this.rehearsal = rehearsal;
        this.length = length;
    }

    /** The stream as the ledger holds it. */
    public static RehearsedStream of(
            PatientId patient, Iterator<DossierEvent> held, DcsphList codes) {
        var dossier = new PatientDossier(patient);
        long length = 0;
        for (; held.hasNext(); length++) {
            dossier.evolve(held.next());
        }
        return new RehearsedStream(patient, new Rehearsal(dossier, codes), length);
    }

    /** What would become of a row. */
    public Outcome rehearse(ReadRow.Stated row, Consumer<RehearsedEvent> events) {
        var outcome = rehearsal.rehearse(row.statement());
        for (var event : rehearsal.takeEvents()) {
            events.accept(new RehearsedEvent(row.row().number(), length++, event));
        }
        return outcome;
    }

    /** The session that a row claims, once it is in the stream. */
    public Optional<RehearsedClaim> claim(ReadRow.Stated row) {
        return rehearsal
                .sessionOf(row.statement())
                .map(session -> RehearsedClaim.of(patient, row, session));
    }
}
