/** Events are read from JSON often and in bulk: how that goes without detours. */
@NullMarked
package nl.trajectoryledger.events.json;

import org.jspecify.annotations.NullMarked;
