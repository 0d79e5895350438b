/** Worklists over HTTP: what somebody has to do, why, and the fact that settles it. */
@NullMarked
package nl.trajectoryledger.query.worklists;

import org.jspecify.annotations.NullMarked;
