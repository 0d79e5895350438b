/** What would be answered under another rulebook or other codes, patient by patient: pure. */
@NullMarked
package nl.trajectoryledger.query.whatif;

import org.jspecify.annotations.NullMarked;
