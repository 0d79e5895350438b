/** What must hold whatever order facts arrive in. */
@NullMarked
package nl.trajectoryledger.deploy.arrival;

import org.jspecify.annotations.NullMarked;
