package nl.trajectoryledger.command.imports.tables;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;

import java.io.IOException;
import java.math.BigDecimal;

/** What is seen in a cell, of which a sheet holds a number and a style. */
record CellValues(SharedStrings texts, StylesTable styles) {

    /** What a person reads in the cell, dates in the form of ISO. */
    String of(String type, String style, String value) throws IOException {
        try {
            return switch (type) {
                case "s" -> texts.getItemAt(Integer.parseInt(value)).getString();
                case "", "n" -> value.isEmpty() ? "" : number(style, new BigDecimal(value));
                default -> value;
            };
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw new IOException("a cell holds no number", broken);
        }
    }

    private String number(String style, BigDecimal number) {
        return isDate(style) && DateUtil.isValidExcelDate(number.doubleValue())
                ? DateUtil.getLocalDateTime(number.doubleValue()).toLocalDate().toString()
                : plain(number);
    }

    private boolean isDate(String style) {
        if (!style.matches("[0-9]{1,6}")) {
            return false;
        }
        int index = Integer.parseInt(style);
        if (index >= styles.getNumCellStyles()) {
            return false;
        }
        var cell = styles.getStyleAt(index);
        return cell != null
                && DateUtil.isADateFormat(cell.getDataFormat(), cell.getDataFormatString());
    }

    private static String plain(BigDecimal number) {
        // As text it would have more digits than a cell can hold.
        return Math.abs((long) number.scale()) > 100
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }
}
