/** Pages about one patient: how trajectories went, what is left, and why. */
@NullMarked
package nl.trajectoryledger.query.pages.patients;

import org.jspecify.annotations.NullMarked;
