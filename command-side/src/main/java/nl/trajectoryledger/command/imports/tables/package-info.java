/** Forms that people fill in as a table, CSV or XLSX, whatever the columns say. */
@NullMarked
package nl.trajectoryledger.command.imports.tables;

import org.jspecify.annotations.NullMarked;
