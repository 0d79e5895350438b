/** What is kept of the log over all events: tiles, heads and the keys they are signed by. */
@NullMarked
package nl.trajectoryledger.query.log;

import org.jspecify.annotations.NullMarked;
