/** Tells explanations to a person, in Dutch and in English. */
@NullMarked
package nl.trajectoryledger.query.prose;

import org.jspecify.annotations.NullMarked;
