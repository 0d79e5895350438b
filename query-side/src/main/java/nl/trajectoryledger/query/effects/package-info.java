/** What further events change about a patient's counts and verdicts, said before they happen. */
@NullMarked
package nl.trajectoryledger.query.effects;

import org.jspecify.annotations.NullMarked;
