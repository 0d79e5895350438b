/** With which return codes an insurer would answer a claim, and why, before it is sent. */
@NullMarked
package nl.trajectoryledger.query.returncodes;

import org.jspecify.annotations.NullMarked;
