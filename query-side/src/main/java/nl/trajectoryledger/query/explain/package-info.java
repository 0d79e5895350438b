/** Why a verdict is what it is, what would change it, and what made it change: pure. */
@NullMarked
package nl.trajectoryledger.query.explain;

import org.jspecify.annotations.NullMarked;
