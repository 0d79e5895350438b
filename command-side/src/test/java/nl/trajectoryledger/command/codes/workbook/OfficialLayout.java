package nl.trajectoryledger.command.codes.workbook;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Workbooks in the layout of the official list: a cover, the codes below two rows of titles, the
 * mutations. A column is its heading; what stands above a group of entitlement codes comes before
 * the first of them, after a bar.
 */
public final class OfficialLayout {

    public static final List<String> COLUMNS =
            List.of(
                    "DCSPH",
                    "lichaamslocalisatie",
                    "pathologie",
                    "lichaamslocalisatie ",
                    "pathologie ",
                    "status \nDCSPH",
                    "omschrijving pathologie\u00ebn ",
                    "Omschrijving",
                    "Toelichting lichaamslocatie vullen in GDS801? (1= verplicht vullen)",
                    "Aanspraak",
                    "FT - OT >18|001",
                    "FT - OT >18|008",
                    "FT - OT >18|009",
                    "FT - OT >18|10",
                    "FT onder de 18 jaar|001",
                    "FT onder de 18 jaar|003",
                    "FT onder de 18 jaar|009",
                    "OT onder de 18 jaar|001",
                    "OT onder de 18 jaar|003",
                    "OT onder de 18 jaar|009");

    private final List<String> columns;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private String validFrom = "1-1-2025";
    private String version = "4.8";

    public OfficialLayout() {
        this(COLUMNS);
    }

    OfficialLayout(List<String> columns) {
        this.columns = columns;
    }

    public OfficialLayout version(String text, String firstDay) {
        version = text;
        validFrom = firstDay;
        return this;
    }

    public OfficialLayout closed(String code) {
        return row(code, "dicht", "", "");
    }

    /**
     * An open code.
     *
     * @param marks columns with a cross, such as {@code >18|001}, apart by semicolons
     */
    public OfficialLayout open(String code, String status, String clauses, String marks) {
        return row(code, status, clauses, marks);
    }

    private OfficialLayout row(String code, String status, String clauses, String marks) {
        var row = new LinkedHashMap<String, Object>();
        row.put("DCSPH", code);
        row.put("lichaamslocalisatie", Double.valueOf(code.substring(0, 2)));
        row.put("pathologie", code.substring(2));
        row.put("lichaamslocalisatie ", "Locatie " + code.substring(0, 2));
        row.put("pathologie ", "Pathologie " + code.substring(2));
        row.put("status \nDCSPH", status);
        row.put("Omschrijving", clauses);
        for (var mark : marks.isEmpty() ? new String[0] : marks.split(";", -1)) {
            columns.stream().filter(c -> c.endsWith(mark)).forEach(c -> row.put(c, "x"));
        }
        rows.add(row);
        return this;
    }

    /** Puts something else into the last row. */
    OfficialLayout with(String column, Object value) {
        rows.getLast().put(column, value);
        return this;
    }

    public Path write(Path file) {
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("voorblad").createRow(0).createCell(0).setCellValue("Inleiding");
            codes(workbook.createSheet("DCSPH Aanspraakcode "));
            mutations(workbook.createSheet("Mutaties"));
            workbook.write(out);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void codes(Sheet sheet) {
        var titles = sheet.createRow(1);
        var headings = sheet.createRow(2);
        String group = "";
        for (int column = 0; column < columns.size(); column++) {
            var parts = columns.get(column).split("\\|", -1);
            if (parts.length == 2 && !parts[0].equals(group)) {
                group = parts[0];
                titles.createCell(column).setCellValue(group);
                if (column + 1 < columns.size()) {
                    sheet.addMergedRegion(new CellRangeAddress(1, 1, column, column + 1));
                }
            }
            headings.createCell(column).setCellValue(parts[parts.length - 1]);
        }
        for (var row : rows) {
            var cells = sheet.createRow(sheet.getLastRowNum() + 1);
            row.forEach((column, value) -> fill(cells, columns.indexOf(column), value));
        }
    }

    private static void fill(Row row, int column, Object value) {
        if (column < 0) {
            return;
        }
        var cell = row.createCell(column);
        switch (value) {
            case Double number -> cell.setCellValue(number);
            // As the official list does it: the code is put together from the columns beside it.
            case String code when column == 0 && code.matches("[0-9]{4}") -> {
                cell.setCellFormula("CONCATENATE(\"" + code + "\",\"\")");
                cell.getSheet()
                        .getWorkbook()
                        .getCreationHelper()
                        .createFormulaEvaluator()
                        .evaluateFormulaCell(cell);
            }
            case Boolean flag -> row.createCell(column, CellType.BOOLEAN).setCellValue(flag);
            default -> cell.setCellValue(value.toString());
        }
    }

    private void mutations(Sheet sheet) {
        sheet.createRow(0).createCell(0).setCellValue("Mutaties");
        var validity = sheet.createRow(1);
        validity.createCell(0).setCellValue("Datum van geldigheid deze versie:");
        validity.createCell(2).setCellValue(validFrom);
        var headings = sheet.createRow(3);
        headings.createCell(0).setCellValue("Geldigheidsdatum");
        headings.createCell(2).setCellValue("Versie ");
        headings.createCell(3).setCellValue("Mutatie");
        sheet.createRow(4).createCell(2).setCellValue("4.7");
        sheet.createRow(5).createCell(2).setCellValue(version);
    }
}
