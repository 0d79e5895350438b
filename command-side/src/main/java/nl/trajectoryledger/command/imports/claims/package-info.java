/** What a claim line says, whatever message it came in: sessions, credits, the insurer's answer. */
@NullMarked
package nl.trajectoryledger.command.imports.claims;

import org.jspecify.annotations.NullMarked;
