/** Whether the read tables are still what follows from the events. */
@NullMarked
package nl.trajectoryledger.query.verification.rows;

import org.jspecify.annotations.NullMarked;
