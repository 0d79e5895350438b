/** With which return codes an insurer would answer the claims of a file that was tried out. */
@NullMarked
package nl.trajectoryledger.query.claimfiles;

import org.jspecify.annotations.NullMarked;
