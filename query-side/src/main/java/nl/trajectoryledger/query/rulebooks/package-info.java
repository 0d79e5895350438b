/** The rulebooks a patient can be judged by, and what stands in them. */
@NullMarked
package nl.trajectoryledger.query.rulebooks;

import org.jspecify.annotations.NullMarked;
