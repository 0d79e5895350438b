/** The query side as an application: its wiring, and nothing else. */
@NullMarked
package nl.trajectoryledger.query;

import org.jspecify.annotations.NullMarked;
