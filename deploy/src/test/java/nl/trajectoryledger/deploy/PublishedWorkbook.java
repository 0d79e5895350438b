package nl.trajectoryledger.deploy;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.ListClause;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The list that ships with the ledger as a workbook in the layout of Vektis, with changes. */
final class PublishedWorkbook {

    private static final List<String> ADULT =
            List.of(
                    "001", "008", "009", "010", "011", "012", "013", "014", "015", "016", "017",
                    "018", "019", "020", "021");
    private static final List<String> MINOR = List.of("001", "003", "009", "020", "021");

    private final Map<DcsphCode, DcsphEntry> entries;

    PublishedWorkbook() {
        entries = new TreeMap<>(DcsphList.builtIn().editions().getFirst().entries());
    }

    /** Opens a code for what a clause of Bijlage 1 names. */
    PublishedWorkbook opening(String code, String clause) {
        var permitted = Set.of(new EntitlementCode("001"), new EntitlementCode("008"));
        entries.put(
                new DcsphCode(code),
                new DcsphEntry(
                        new DcsphCode(code),
                        null,
                        "",
                        Set.of(new ListClause(clause)),
                        permitted,
                        Set.of(new EntitlementCode("001")),
                        Set.of(new EntitlementCode("001")),
                        false));
        return this;
    }

    Path write(Path file, String version, String validFrom) throws IOException {
        try (var workbook = new SXSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var list = workbook.createSheet("DCSPH Aanspraakcode ");
            titles(list.createRow(1));
            headings(list.createRow(2));
            for (var entry : entries.values()) {
                fill(list.createRow(list.getLastRowNum() + 1), entry);
            }
            var mutations = workbook.createSheet("Mutaties");
            var validity = mutations.createRow(1);
            validity.createCell(0).setCellValue("Datum van geldigheid deze versie:");
            validity.createCell(2).setCellValue(validFrom);
            var columns = mutations.createRow(3);
            columns.createCell(2).setCellValue("Versie ");
            columns.createCell(3).setCellValue("Mutatie");
            mutations.createRow(4).createCell(2).setCellValue(version);
            workbook.write(out);
        }
        return file;
    }

    private static void titles(Row row) {
        row.createCell(6).setCellValue("FT - OT >18");
        row.createCell(6 + ADULT.size()).setCellValue("FT onder de 18 jaar");
        row.createCell(6 + ADULT.size() + MINOR.size()).setCellValue("OT onder de 18 jaar");
    }

    private static void headings(Row row) {
        text(row, "DCSPH");
        text(row, "lichaamslocalisatie");
        text(row, "pathologie");
        text(row, "status \nDCSPH");
        text(row, "Omschrijving");
        text(row, "Toelichting lichaamslocatie vullen in GDS801? (1= verplicht vullen)");
        ADULT.forEach(code -> text(row, code));
        MINOR.forEach(code -> text(row, code));
        MINOR.forEach(code -> text(row, code));
    }

    private static void fill(Row row, DcsphEntry entry) {
        var words = DcsphList.builtIn().editions().getFirst().content();
        var code = entry.code().value();
        text(row, code);
        text(row, words.locations().getOrDefault(code.substring(0, 2), ""));
        text(row, words.pathologies().getOrDefault(code.substring(2), ""));
        text(row, status(entry));
        text(
                row,
                entry.clauses().stream()
                        .map(clause -> clause + "\u00b0. aandoening")
                        .collect(Collectors.joining("\n")));
        text(row, entry.bodySide() ? "1" : "");
        ADULT.forEach(one -> mark(row, one, entry.adult()));
        MINOR.forEach(one -> mark(row, one, entry.minorPhysio()));
        MINOR.forEach(one -> mark(row, one, entry.minorExercise()));
    }

    private static String status(DcsphEntry entry) {
        if (entry.closed()) {
            return "dicht";
        }
        return entry.restriction().isEmpty() ? "open" : "open voor " + entry.restriction();
    }

    private static void mark(Row row, String code, Set<EntitlementCode> permitted) {
        text(row, permitted.contains(new EntitlementCode(code)) ? "x" : "");
    }

    private static void text(Row row, String text) {
        row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(text);
    }
}
