/** Pages for people, drawn from the same answers as everything else; they count nothing. */
@NullMarked
package nl.trajectoryledger.query.pages;

import org.jspecify.annotations.NullMarked;
