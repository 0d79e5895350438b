/** The log over all events that shows others that nothing was altered: grown, signed, proved. */
@NullMarked
package nl.trajectoryledger.query.transparency;

import org.jspecify.annotations.NullMarked;
