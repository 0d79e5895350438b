package nl.trajectoryledger.deploy.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Writes the history of the patients up to the last session as the form, in CSV or XLSX. */
public final class SampleHistory {

    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final String HEADING =
            "BSN;Geboortedatum;AGB-code praktijk;Diagnosecode;Start behandeltraject;"
                    + "Aantal behandelingen;Laatste meegetelde datum;Vorige zorgverzekeraar;"
                    + "Ondertekend door;Ondertekend op\n";

    private SampleHistory() {}

    /** One row a patient. */
    public static byte[] csv(SampleClaims claims) {
        var rows = claims.people().stream().map(SampleHistory::row).collect(Collectors.joining());
        return (HEADING + rows).getBytes(UTF_8);
    }

    /** The same table as a spreadsheet, every cell a text. */
    public static byte[] xlsx(SampleClaims claims) throws IOException {
        var lines = new String(csv(claims), UTF_8).lines().toList();
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("behandelhistorie");
            for (var line : lines) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (var cell : line.split(";", -1)) {
                    row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static String row(SampleClaims.Person person) {
        var first = person.sessions().getFirst();
        var last = person.sessions().getLast();
        return "%s;%s;%s;%s;%s;%d;%s;%s;%s;%s%n"
                .formatted(
                        person.bsn(),
                        person.birthDate().format(DUTCH),
                        SampleClaims.PRACTICE,
                        first.diagnosis(),
                        first.date().format(DUTCH),
                        person.sessions().size(),
                        last.date().format(DUTCH),
                        SampleClaims.INSURER,
                        first.therapist(),
                        last.date().plusDays(7).format(DUTCH));
    }
}
