/** What was measured, beside what, and whether that is fast enough. */
@NullMarked
package nl.trajectoryledger.deploy.bench.report;

import org.jspecify.annotations.NullMarked;
