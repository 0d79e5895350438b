/** The event table as the query side reads it: one patient, everyone in bulk, or what is new. */
@NullMarked
package nl.trajectoryledger.query.stream;

import org.jspecify.annotations.NullMarked;
