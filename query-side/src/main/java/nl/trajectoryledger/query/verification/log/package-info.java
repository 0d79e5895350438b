/** Whether the log over all events is still what was signed: tree, heads, keys and leaves. */
@NullMarked
package nl.trajectoryledger.query.verification.log;

import org.jspecify.annotations.NullMarked;
