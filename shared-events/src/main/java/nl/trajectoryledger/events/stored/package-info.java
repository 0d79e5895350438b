/** The stored form of an event: its name on disk, its JSON, and what is encrypted in it. */
@NullMarked
package nl.trajectoryledger.events.stored;

import org.jspecify.annotations.NullMarked;
