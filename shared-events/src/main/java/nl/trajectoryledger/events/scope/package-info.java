/** What of one patient somebody in a role may see or state: pure, by the facts that stand. */
@NullMarked
package nl.trajectoryledger.events.scope;

import org.jspecify.annotations.NullMarked;
