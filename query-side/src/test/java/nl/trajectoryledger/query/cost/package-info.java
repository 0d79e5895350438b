/** What folding and judging a stream costs, beside reading it. */
@NullMarked
package nl.trajectoryledger.query.cost;

import org.jspecify.annotations.NullMarked;
