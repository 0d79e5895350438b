package nl.trajectoryledger.query.history;

import nl.trajectoryledger.events.dossier.DossierEvent;

import java.time.Instant;

/**
 * An event with what the store says of it.
 *
 * @param sequence place in the patient's stream, from 0
 * @param recordedAt since when the ledger knows it
 */
public record RecordedEvent(long sequence, Instant recordedAt, DossierEvent event) {}
