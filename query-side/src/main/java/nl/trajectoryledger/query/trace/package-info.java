/** How a verdict came about, as data: what was checked, counted and used, in a fixed order. */
@NullMarked
package nl.trajectoryledger.query.trace;

import org.jspecify.annotations.NullMarked;
