/** Generations of the read tables: filled in bulk, brought up to date, compared, and changed. */
@NullMarked
package nl.trajectoryledger.query.generations;

import org.jspecify.annotations.NullMarked;
