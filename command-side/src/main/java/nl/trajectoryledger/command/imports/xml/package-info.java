/** XML that comes from outside, read as a stream and with a bound on everything. */
@NullMarked
package nl.trajectoryledger.command.imports.xml;

import org.jspecify.annotations.NullMarked;
