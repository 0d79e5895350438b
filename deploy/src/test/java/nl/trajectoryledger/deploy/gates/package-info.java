/** Style, architecture and documents of the whole project, held by tests. */
@NullMarked
package nl.trajectoryledger.deploy.gates;

import org.jspecify.annotations.NullMarked;
