/** The claim message of paramedical care since 2025, GDS801, and its answer GDS802: XML. */
@NullMarked
package nl.trajectoryledger.command.imports.gds;

import org.jspecify.annotations.NullMarked;
