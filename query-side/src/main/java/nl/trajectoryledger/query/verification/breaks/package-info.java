/** What a verification finds. */
@NullMarked
package nl.trajectoryledger.query.verification.breaks;

import org.jspecify.annotations.NullMarked;
