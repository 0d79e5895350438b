/** What the code lists say of a code on a day, and which editions there are. */
@NullMarked
package nl.trajectoryledger.query.codes;

import org.jspecify.annotations.NullMarked;
