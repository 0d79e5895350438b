/** Lets in who says who they are, and refuses what the table of endpoints does not admit. */
@NullMarked
package nl.trajectoryledger.events.login;

import org.jspecify.annotations.NullMarked;
