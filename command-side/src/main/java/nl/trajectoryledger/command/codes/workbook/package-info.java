/** Reading a DCSPH list as Vektis publishes it: an Excel workbook. */
@NullMarked
package nl.trajectoryledger.command.codes.workbook;

import org.jspecify.annotations.NullMarked;
