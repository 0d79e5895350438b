package nl.trajectoryledger.command.imports.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.forms.UnreadableFile;
import nl.trajectoryledger.command.imports.rows.TakenIn;
import nl.trajectoryledger.command.imports.tables.TableForm;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

class HistoryXlsxTest {

    private static final TableForm FORM = HistoryForm.form();
    private static final List<String> HEADING =
            List.of("BSN", "geboortedatum", "praktijk", "DCSPH", "start", "treatments", "up to");

    private final TakenIn ledger = new TakenIn();

    @Test
    void is_read_as_a_person_sees_it() throws IOException {
        assertThat(ledger.take(FORM, workbook())).containsExactly("3 accepted", "4 invalid upTo");
        var history = (PriorHistoryStated) ledger.events().get(2);
        assertThat(history.startedOn()).isEqualTo(LocalDate.of(2019, 11, 6));
        assertThat(history.treatments()).isEqualTo(34);
    }

    @Test
    void is_given_back_as_csv() throws IOException {
        ledger.take(FORM, workbook());
        var mended = new String(ledger.repair(FORM), UTF_8).replace("no date", "31-12-2023");

        assertThat(ledger.take(FORM, mended.getBytes(UTF_8))).containsExactly("2 accepted");
    }

    @Test
    void is_refused_as_a_whole_when_it_is_no_xlsx() throws IOException {
        var cut = Arrays.copyOf(workbook(), 2_000);

        assertThatThrownBy(() -> ledger.take(FORM, cut)).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> ledger.take(FORM, "PK\u0003\u0004rubbish".getBytes(UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no XLSX");
    }

    @Test
    void is_refused_when_it_unpacks_to_more_than_is_allowed() throws IOException {
        var rows = "<row><c t=\"inlineStr\"><is><t>0</t></is></c></row>".repeat(1_000);
        var sheets = with("xl/worksheets/sheet1.xml", rows, 20_000);
        var texts = with("xl/sharedStrings.xml", "<si><t>00000000000000000</t></si>", 3_000_000);

        assertThatThrownBy(() -> ledger.take(FORM, sheets)).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> ledger.take(FORM, texts)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void is_refused_when_it_declares_entities() throws IOException {
        var declared =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                        + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData>"
                        + "</worksheet>";

        assertThatThrownBy(() -> ledger.take(FORM, with("xl/worksheets/sheet1.xml", declared, 1)))
                .isInstanceOf(UnreadableFile.class);
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd-mm-yyyy"));
            put(sheet, 1, HEADING.toArray());
            put(sheet, 2, 999990019, "12-01-1971", 4012345, 9473, "", 34, "2023-12-31");
            sheet.getRow(2).getCell(4).setCellValue(LocalDate.of(2019, 11, 6));
            sheet.getRow(2).getCell(4).setCellStyle(day);
            put(sheet, 3, 999990020, "12-01-1971", 4012345, 9473, "06-11-2019", 3, "no date");
            sheet.createRow(40).createCell(2);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void put(Sheet sheet, int number, Object... cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Integer value) {
                row.createCell(i).setCellValue(value);
            } else {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    /** The workbook with another content in one part, repeated so often. */
    private static byte[] with(String part, String content, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(workbook()));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    repeat(content, times, to);
                } else {
                    from.transferTo(to);
                }
            }
        }
        return out.toByteArray();
    }

    private static void repeat(String content, int times, OutputStream to) throws IOException {
        boolean whole = times == 1;
        to.write((whole ? content : "<worksheet><sheetData>").getBytes(UTF_8));
        for (int i = 0; !whole && i < times; i++) {
            to.write(content.getBytes(UTF_8));
        }
        to.write((whole ? "" : "</sheetData></worksheet>").getBytes(UTF_8));
    }
}
