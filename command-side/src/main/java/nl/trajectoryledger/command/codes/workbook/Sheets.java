package nl.trajectoryledger.command.codes.workbook;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

import javax.xml.parsers.ParserConfigurationException;

/** The rows of a workbook as a stream: nothing of it is held but its shared texts. */
final class Sheets {

    /** Far beyond the official list, whose largest part is 5 MB, and far below what hurts. */
    private static final long LARGEST_PART = 64L * 1024 * 1024;

    /** A part may unpack to a hundred times its size; the official list's do to ten. */
    private static final double SMALLEST_RATIO = 0.01;

    private static final int MOST_PARTS = 1_000;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private Sheets() {}

    /** Hands out every row of every sheet, in order. */
    static void read(Path file, Consumer<SheetRow> rows) {
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            read(workbook, rows);
        } catch (ListRefused refused) {
            throw refused;
        } catch (OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | IOException
                | RuntimeException unreadable) {
            // A broken file makes the parsers fail in any way there is.
            throw refused(unreadable);
        }
    }

    private static void read(OPCPackage workbook, Consumer<SheetRow> rows)
            throws OpenXML4JException, SAXException, ParserConfigurationException, IOException {
        var reader = new XSSFReader(workbook);
        var texts = new ReadOnlySharedStringsTable(workbook, false);
        var styles = reader.getStylesTable();
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                var parser = XMLHelper.newXMLReader();
                var collector = new RowCollector(sheets.getSheetName(), rows);
                parser.setContentHandler(
                        new XSSFSheetXMLHandler(
                                styles, texts, collector, new PlainNumbers(), false));
                parser.parse(new InputSource(sheet));
            }
        }
    }

    private static ListRefused refused(Exception unreadable) {
        var message = String.valueOf(unreadable.getMessage());
        return new ListRefused(
                message.contains("Zip bomb") || message.contains("exceed")
                        ? "the workbook unpacks to more than a code list can be"
                        : "the file is not an Excel workbook (.xlsx) that can be read");
    }
}
