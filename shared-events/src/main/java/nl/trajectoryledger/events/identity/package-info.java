/** Who and what an event is about, with personal data marked by its type. */
@NullMarked
package nl.trajectoryledger.events.identity;

import org.jspecify.annotations.NullMarked;
