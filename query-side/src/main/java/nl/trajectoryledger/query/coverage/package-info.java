/** How many treatments count and who pays for them, with the reasons: pure. */
@NullMarked
package nl.trajectoryledger.query.coverage;

import org.jspecify.annotations.NullMarked;
