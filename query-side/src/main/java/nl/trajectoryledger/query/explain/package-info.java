/** Explains a verdict to a person and to a program, and what would change it: pure. */
@NullMarked
package nl.trajectoryledger.query.explain;

import org.jspecify.annotations.NullMarked;
