/** The command line for the code lists: bring an edition, list them, look a code up. */
@NullMarked
package nl.trajectoryledger.deploy.codes;

import org.jspecify.annotations.NullMarked;
