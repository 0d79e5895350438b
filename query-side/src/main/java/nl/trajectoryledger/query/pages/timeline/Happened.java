package nl.trajectoryledger.query.pages.timeline;

import nl.trajectoryledger.events.dossier.DossierEvent;

import java.time.LocalDate;

/**
 * Something that happened to a trajectory besides its sessions.
 *
 * @param kind what it is, by which it is named and drawn
 */
public record Happened(LocalDate date, String kind, DossierEvent event) {}
