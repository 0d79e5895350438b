package nl.trajectoryledger.command.codes.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphContent;
import nl.trajectoryledger.events.codes.DcsphEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Reading a published list: the official layout, its quirks, and what is no such list. */
class DcsphWorkbookTest {

    private static final String D5_AND_B18 =
            "B18\u00b0. fracturen indien deze conservatief worden behandeld\n"
                    + "D5\u00b0. status na opname in een ziekenhuis;";

    @TempDir private Path folder;

    @Test
    void reads_codes_status_clauses_and_crosses() {
        var list = read(example());

        assertThat(list.version()).isEqualTo("4.8");
        assertThat(list.validFrom()).isEqualTo("2025-01-01");
        assertThat(list.entries()).hasSize(4);
        assertThat(list.locations()).containsEntry("94", "Locatie 94").hasSize(3);
        assertThat(list.pathologies()).containsEntry("89", "Pathologie 89").hasSize(3);
        assertThat(words(entry(list, "6236").clauses())).isEqualTo("B18 D5");
        assertThat(words(entry(list, "6236").adult())).isEqualTo("001 008 009");
        assertThat(words(entry(list, "6236").minorPhysio())).isEqualTo("003");
        assertThat(words(entry(list, "6236").minorExercise())).isEqualTo("001 009");
        assertThat(entry(list, "6236").bodySide()).isTrue();
        assertThat(entry(list, "6489").restriction()).isEqualTo("Bekken FT en OT");
        assertThat(words(entry(list, "6489").adult())).isEqualTo("010");
        assertThat(entry(list, "9473").closed()).isTrue();
        assertThat(entry(list, "9473").bodySide()).isFalse();
    }

    @Test
    void reads_the_same_whatever_the_order_of_the_columns() {
        var blocks = new ArrayList<>(OfficialLayout.COLUMNS.subList(10, 20));
        Collections.rotate(blocks, 6);
        var columns = new ArrayList<>(blocks);
        columns.add("Opmerking van de vereniging");
        var others = new ArrayList<>(OfficialLayout.COLUMNS.subList(0, 10));
        Collections.reverse(others);
        columns.addAll(others);

        assertThat(read(example(columns)).entries()).isEqualTo(read(example()).entries());
    }

    @Test
    void reads_headings_in_other_spellings() {
        var columns =
                OfficialLayout.COLUMNS.stream()
                        .map(column -> column.replace("DCSPH", " dcsph\u00a0"))
                        .toList();
        var layout = new OfficialLayout(columns);
        layout.open("6236", "open", D5_AND_B18, ">18|009")
                .with(" dcsph\u00a0", "6236")
                .with("status \n dcsph\u00a0", " Open\u00a0voor\nKinderFT ");

        assertThat(entry(read(layout), "6236").restriction()).isEqualTo("KinderFT");
    }

    @Test
    void a_code_that_was_closed_before_stays_closed_since_then() {
        var list = read(example());
        var day = LocalDate.parse("2025-01-01");
        var before = entry(list.from(LocalDate.parse("2024-07-01"), _ -> Optional.empty()), "9473");

        assertThat(before.closedFrom()).isEqualTo("2024-07-01");
        assertThat(entry(list.from(day, _ -> Optional.of(before)), "9473").closedFrom())
                .isEqualTo("2024-07-01");
        assertThat(entry(list.from(day, _ -> Optional.empty()), "9473").closedFrom())
                .isEqualTo(day);
    }

    @Test
    void refuses_a_list_without_a_heading_and_says_which() {
        var columns =
                OfficialLayout.COLUMNS.stream()
                        .filter(column -> !column.startsWith("status"))
                        .filter(column -> !column.startsWith("OT onder"))
                        .toList();

        assertThatThrownBy(() -> read(example(columns)))
                .isInstanceOf(ListRefused.class)
                .hasMessage(
                        "no sheet has all headings of a DCSPH list; found: DCSPH,"
                                + " lichaamslocalisatie, pathologie, Omschrijving, Toelichting"
                                + " lichaamslocatie, aanspraakcodes onder 'FT - OT >18',"
                                + " aanspraakcodes onder 'FT onder de 18 jaar'; missing: status"
                                + " DCSPH, aanspraakcodes onder 'OT onder de 18 jaar'");
    }

    @ParameterizedTest
    @CsvSource({
        "DCSPH, 62A6, 'DCSPH: ''62A6'' is not a code of four digits'",
        "DCSPH, 6489, 'DCSPH: ''6489'' stands in row 6 already'",
        "'status \nDCSPH', half, 'status DCSPH: ''half'' is not open, open voor ..., or dicht'",
        "Omschrijving, 'B5\u00b0. osteoporose', 'Omschrijving: ''B5'' is no clause of Bijlage 1 in"
                + " force'",
        "FT - OT >18|008, ja, '008: ''ja'' is neither x nor empty'",
    })
    void refuses_a_cell_it_does_not_understand(String column, String value, String reason) {
        assertThatThrownBy(() -> read(example().with(column, value)))
                .isInstanceOf(ListRefused.class)
                .hasMessage("sheet 'DCSPH Aanspraakcode', row 7, " + reason);
    }

    @Test
    void refuses_a_cell_of_the_wrong_type() {
        assertThatThrownBy(() -> read(example().with("FT - OT >18|009", true)))
                .hasMessageEndingWith("row 7, 009: 'TRUE' is neither x nor empty");
        assertThatThrownBy(() -> read(example().with("DCSPH", 6236.5)))
                .hasMessageEndingWith("row 7, DCSPH: '6236.5' is not a code of four digits");
    }

    @Test
    void takes_a_number_for_a_code() {
        assertThat(entry(read(example().with("DCSPH", 6237.0)), "6237").closed()).isFalse();
    }

    @Test
    void names_no_more_than_twenty_bad_cells() {
        var layout = example();
        for (int i = 0; i < 40; i++) {
            layout.open("62%02d".formatted(i), "maybe", "", "");
        }
        assertThatThrownBy(() -> read(layout))
                .isInstanceOfSatisfying(
                        ListRefused.class, refused -> assertThat(refused.reasons()).hasSize(20));
    }

    @Test
    void refuses_headings_without_codes() {
        assertThatThrownBy(() -> read(new OfficialLayout()))
                .hasMessage("there is no code below the headings");
    }

    @ParameterizedTest
    @CsvSource({"'code;status'", "'PK\u0003\u0004 and no more'", "''"})
    void refuses_what_is_no_workbook(String content) throws IOException {
        var file = Files.writeString(folder.resolve("list.xlsx"), content);

        assertThatThrownBy(() -> DcsphWorkbook.read(file))
                .isInstanceOf(ListRefused.class)
                .hasMessage("the file is not an Excel workbook (.xlsx) that can be read");
    }

    @Test
    void refuses_a_zip_bomb() throws IOException {
        var honest = example().write(folder.resolve("honest.xlsx"));
        var bomb = folder.resolve("bomb.xlsx");
        try (var in = new ZipFile(honest.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (var entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = in.getInputStream(entry);
                if (entry.getName().endsWith("sheet2.xml")) {
                    inflate(content, out);
                } else {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
        assertThat(Files.size(bomb)).isLessThan(2_000_000);
        assertThatThrownBy(() -> DcsphWorkbook.read(bomb))
                .isInstanceOf(ListRefused.class)
                .hasMessage("the workbook unpacks to more than a code list can be");
    }

    /** A hundred megabytes of blanks before the end of the sheet. */
    private static void inflate(InputStream sheet, ZipOutputStream out) throws IOException {
        var text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        int end = text.indexOf("</sheetData>");
        out.write(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
        var blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100; i++) {
            out.write(blanks);
        }
        out.write(text.substring(end).getBytes(StandardCharsets.UTF_8));
    }

    private static OfficialLayout example() {
        return example(OfficialLayout.COLUMNS);
    }

    /** The row to spoil is the last one, row 7. */
    private static OfficialLayout example(List<String> columns) {
        return new OfficialLayout(columns)
                .closed("9473")
                .open("6236", "open", D5_AND_B18, ">18|001;>18|008;>18|009;FT onder de 18 jaar|003")
                .with("Toelichting lichaamslocatie vullen in GDS801? (1= verplicht vullen)", 1.0)
                .with("OT onder de 18 jaar|001", "X")
                .with("OT onder de 18 jaar|009", " x\u00a0")
                .open("6489", "open voor Bekken FT en OT", "", ">18|10")
                .open("6289", "open", "", ">18|009");
    }

    private PublishedList read(OfficialLayout layout) {
        return DcsphWorkbook.read(layout.write(folder.resolve("list.xlsx")));
    }

    private static DcsphEntry entry(PublishedList list, String code) {
        return Optional.ofNullable(list.entries().get(new DcsphCode(code))).orElseThrow();
    }

    private static DcsphEntry entry(DcsphContent content, String code) {
        return Optional.ofNullable(content.entries().get(new DcsphCode(code))).orElseThrow();
    }

    private static String words(Collection<?> codes) {
        return codes.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }
}
