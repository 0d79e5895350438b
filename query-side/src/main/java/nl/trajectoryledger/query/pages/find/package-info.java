/** Finds a patient without telling anybody whom. */
@NullMarked
package nl.trajectoryledger.query.pages.find;

import org.jspecify.annotations.NullMarked;
