/**
 * Where every trajectory stands: the read table across patients and the projection that fills it.
 */
@NullMarked
package nl.trajectoryledger.query.status;

import org.jspecify.annotations.NullMarked;
