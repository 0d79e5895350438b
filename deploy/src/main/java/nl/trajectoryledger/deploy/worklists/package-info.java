/** Worklists on the command line: what somebody has to do, and the fact that settles it. */
@NullMarked
package nl.trajectoryledger.deploy.worklists;

import org.jspecify.annotations.NullMarked;
