/** The rules of entitlement as dated data, and the rule a day falls under: pure. */
@NullMarked
package nl.trajectoryledger.query.rulebook;

import org.jspecify.annotations.NullMarked;
