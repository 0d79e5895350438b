/** Dead letters on the command line: events that could not be handled, and another try. */
@NullMarked
package nl.trajectoryledger.deploy.deadletters;

import org.jspecify.annotations.NullMarked;
