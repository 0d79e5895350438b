/** Reads records from JSON as Jackson does, without what makes that slow. */
@NullMarked
package nl.trajectoryledger.events.reading;

import org.jspecify.annotations.NullMarked;
