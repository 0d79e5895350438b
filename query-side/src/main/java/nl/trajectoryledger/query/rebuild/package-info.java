/** Read tables made anew from all events, and put in the place of those in use. */
@NullMarked
package nl.trajectoryledger.query.rebuild;

import org.jspecify.annotations.NullMarked;
