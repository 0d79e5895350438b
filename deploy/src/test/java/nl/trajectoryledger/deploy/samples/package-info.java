/** Files in every form, as they should be and as they should not. */
@NullMarked
package nl.trajectoryledger.deploy.samples;

import org.jspecify.annotations.NullMarked;
