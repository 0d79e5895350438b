/** Rules about the events as a whole. */
@NullMarked
package nl.trajectoryledger.events;

import org.jspecify.annotations.NullMarked;
