/** Decides whether a fact about a patient is recorded, and records it. */
@NullMarked
package nl.trajectoryledger.command.dossier;

import org.jspecify.annotations.NullMarked;
