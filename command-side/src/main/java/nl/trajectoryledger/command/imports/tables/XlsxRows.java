package nl.trajectoryledger.command.imports.tables;

import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.forms.UnreadableFile;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.ImportFile;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.command.imports.rows.Wording;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

/** Reads the first sheet of an XLSX row by row. */
final class XlsxRows implements RowSource {

    private static final int LONGEST = 16 * 1024;

    /** Characters that may be held at a time. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private final BoundedZip zip;
    private final OPCPackage parts;
    private final SheetRows sheet;
    private final Heading heading;
    private final RowReader reader;

    private XlsxRows(BoundedZip zip, OPCPackage parts, SheetRows sheet, Heading heading) {
        this.zip = zip;
        this.parts = parts;
        this.sheet = sheet;
        this.heading = heading;
        this.reader = new RowReader(heading);
    }

    static XlsxRows of(Table table, ImportFile file) throws UnreadableFile {
        try {
            return of(table, new BoundedZip(file.view()));
        } catch (UnreadableFile known) {
            throw known;
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private static XlsxRows of(Table table, BoundedZip zip) throws IOException {
        try {
            var parts = OPCPackage.open(zip);
            var sheet = SheetRows.of(parts);
            var first = sheet.next();
            var line = first == null ? "" : Cells.line(first.cells());
            return new XlsxRows(zip, parts, sheet, Heading.of(table, line).orUnreadable());
        } catch (UnreadableFile known) {
            zip.close();
            throw known;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | XMLStreamException
                | RuntimeException broken) {
            // POI has exceptions of every kind for files that are not what they say.
            zip.close();
            throw unreadable(broken);
        }
    }

    @Override
    public List<ReadRow> next(int most) throws IOException {
        var rows = new ArrayList<ReadRow>();
        long size = 0;
        try {
            while (rows.size() < most && size < LARGEST) {
                var row = sheet.next();
                if (row == null) {
                    return rows;
                }
                var read = read(row);
                size += read.row().text().length();
                rows.add(read);
            }
            return rows;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw unreadable(broken);
        }
    }

    private ReadRow read(SheetRows.Row row) {
        var text = Cells.line(row.cells());
        if (text.length() > LONGEST) {
            var line = new FileRow(row.number(), heading.text(), text.substring(0, LONGEST), null);
            return new ReadRow.Unusable(
                    RowError.malformed(line, Wording.of("too-long", String.valueOf(LONGEST))));
        }
        return reader.read(new FileRow(row.number(), heading.text(), text, null), row.cells());
    }

    private static UnreadableFile unreadable(Exception why) {
        var unreadable = new UnreadableFile(Wording.of("unreadable-table"));
        unreadable.addSuppressed(why);
        return unreadable;
    }

    @Override
    public void close() throws IOException {
        parts.revert();
        zip.close();
    }
}
