/** Who asks, in which role, and what each role may ask for: the same on both sides. */
@NullMarked
package nl.trajectoryledger.events.access;

import org.jspecify.annotations.NullMarked;
