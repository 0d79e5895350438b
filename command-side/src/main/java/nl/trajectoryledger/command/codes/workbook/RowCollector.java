package nl.trajectoryledger.command.codes.workbook;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Puts cells together to rows. */
final class RowCollector implements SheetContentsHandler {

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 256;
    private static final int LONGEST_TEXT = 10_000;

    private final String sheet;
    private final Consumer<SheetRow> rows;
    private SortedMap<Integer, String> cells = new TreeMap<>();
    private int nextColumn;

    RowCollector(String sheet, Consumer<SheetRow> rows) {
        this.sheet = sheet;
        this.rows = rows;
    }

    @Override
    public void startRow(int row) {
        if (row >= MOST_ROWS) {
            throw new ListRefused("sheet '%s' has more than %d rows".formatted(sheet, MOST_ROWS));
        }
        cells = new TreeMap<>();
        nextColumn = 0;
    }

    @Override
    public void cell(
            @Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
        // Some programs leave out where a cell stands; it is then beside the one before it.
        int column = reference == null ? nextColumn : new CellReference(reference).getCol();
        nextColumn = column + 1;
        if (text != null && column < MOST_COLUMNS && !SheetRow.tidy(text).isEmpty()) {
            cells.put(
                    column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
    }

    @Override
    public void endRow(int row) {
        if (!cells.isEmpty()) {
            rows.accept(new SheetRow(sheet, row + 1, cells));
        }
    }
}
