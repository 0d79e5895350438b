/** What must hold for every history of a patient, tried on thousands of made-up ones. */
@NullMarked
package nl.trajectoryledger.deploy.histories;

import org.jspecify.annotations.NullMarked;
