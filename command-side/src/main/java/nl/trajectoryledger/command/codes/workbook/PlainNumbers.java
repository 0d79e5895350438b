package nl.trajectoryledger.command.codes.workbook;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as they are and dates as ISO 8601, however the cell would show them. */
final class PlainNumbers extends DataFormatter {

    PlainNumbers() {
        super(Locale.ROOT);
    }

    @Override
    public String formatRawCellContents(
            double value, int formatIndex, String format, boolean from1904) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString();
        }
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        return formatRawCellContents(value, formatIndex, format, false);
    }
}
