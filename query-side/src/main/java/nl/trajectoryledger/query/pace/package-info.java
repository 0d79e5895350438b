/** How everyone's streams are shared out to workers, and how far these are. */
@NullMarked
package nl.trajectoryledger.query.pace;

import org.jspecify.annotations.NullMarked;
