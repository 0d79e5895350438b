/** Everybody judged by another rulebook or other codes, signed off by a receipt. */
@NullMarked
package nl.trajectoryledger.query.replay;

import org.jspecify.annotations.NullMarked;
