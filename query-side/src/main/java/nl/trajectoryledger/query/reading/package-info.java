/** The read tables across patients: their rows, derived a patient at a time, and where they lie. */
@NullMarked
package nl.trajectoryledger.query.reading;

import org.jspecify.annotations.NullMarked;
