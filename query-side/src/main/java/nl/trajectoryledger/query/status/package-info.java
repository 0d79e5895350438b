/** The live projection, which keeps the read tables abreast of the ledger. */
@NullMarked
package nl.trajectoryledger.query.status;

import org.jspecify.annotations.NullMarked;
