/** Draws how a trajectory went: lanes, marks and steps on one axis of time. */
@NullMarked
package nl.trajectoryledger.query.pages.timeline;

import org.jspecify.annotations.NullMarked;
