/** The code systems of the field: what a code looks like and what the lists say of it. */
@NullMarked
package nl.trajectoryledger.events.codes;

import org.jspecify.annotations.NullMarked;
