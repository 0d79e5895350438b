package nl.trajectoryledger.command.imports.tables;

import static java.util.Objects.requireNonNullElse;

import nl.trajectoryledger.command.imports.xml.GuardedXml;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of a sheet in which something stands, one at a time. */
final class SheetRows {

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 32_767;

    private final XMLStreamReader xml;
    private final CellValues values;
    private long number;

    private SheetRows(XMLStreamReader xml, CellValues values) {
        this.xml = xml;
        this.values = values;
    }

    /** What stands in a row. */
    record Row(long number, List<String> cells) {}

    static SheetRows of(OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        var reader = new XSSFReader(parts);
        var sheets = reader.getSheetsData();
        var values = new CellValues(new ReadOnlySharedStringsTable(parts), reader.getStylesTable());
        return new SheetRows(GuardedXml.open(sheets.next()), values);
    }

    /** The next row that is not empty, or null after the last. */
    @Nullable Row next() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                var row = row();
                if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                    return row;
                }
            }
        }
        return null;
    }

    private Row row() throws XMLStreamException, IOException {
        var stated = attribute("r");
        long next = stated.matches("[0-9]{1,9}") ? Long.parseLong(stated) : number + 1;
        number = Math.max(next, number + 1);
        var cells = new ArrayList<String>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("row")) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                put(cells, column(attribute("r"), cells.size()), cell());
            }
        }
        return new Row(number, cells);
    }

    private static int column(String reference, int otherwise) {
        return reference.matches("[A-Z]{1,3}[0-9]+")
                ? new CellReference(reference).getCol()
                : otherwise;
    }

    private static void put(List<String> cells, int column, String value) {
        if (column < MOST_COLUMNS) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        }
    }

    private String cell() throws XMLStreamException, IOException {
        var type = attribute("t");
        var style = attribute("s");
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c")) {
            if (xml.isStartElement()
                    && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
                text.append(xml.getElementText());
                if (text.length() > LONGEST_CELL) {
                    throw new IOException("a cell holds more than a spreadsheet can");
                }
            }
        }
        return values.of(type, style, text.toString());
    }

    private String attribute(String name) {
        return requireNonNullElse(xml.getAttributeValue(null, name), "");
    }
}
