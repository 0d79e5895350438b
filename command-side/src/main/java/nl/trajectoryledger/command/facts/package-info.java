/** Takes facts in over HTTP, and hands them to the dossier of the patient they are about. */
@NullMarked
package nl.trajectoryledger.command.facts;

import org.jspecify.annotations.NullMarked;
