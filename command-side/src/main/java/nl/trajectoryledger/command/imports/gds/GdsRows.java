package nl.trajectoryledger.command.imports.gds;

import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.forms.UnreadableFile;
import nl.trajectoryledger.command.imports.rows.FieldRefused;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.Wording;
import nl.trajectoryledger.command.imports.xml.GuardedXml;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the lines of a message one after another; the last row is its summary. */
final class GdsRows implements RowSource {

    /** Characters that may be held at a time. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private static final int MOST_OF_A_PERSON = 50;

    private final GdsKind kind;
    private final XMLStreamReader xml;
    private final GdsTotals totals = new GdsTotals();
    private final List<Element> insured = new ArrayList<>();
    private Element header = nothing("Header");
    private Element context = nothing("DeclaratieContext");
    private @Nullable Element summary;
    private boolean begun;
    private long number;

    private GdsRows(GdsKind kind, XMLStreamReader xml) {
        this.kind = kind;
        this.xml = xml;
    }

    static GdsRows of(GdsKind kind, InputStream in) throws UnreadableFile {
        try {
            return new GdsRows(kind, GuardedXml.open(in));
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public List<ReadRow> next(int most) throws UnreadableFile {
        var rows = new ArrayList<ReadRow>();
        long size = 0;
        try {
            while (rows.size() < most && size < LARGEST && xml.hasNext()) {
                var row = next();
                if (row != null) {
                    rows.add(row);
                    size += row.row().text().length() + row.row().frame().length();
                }
            }
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
        return rows;
    }

    private @Nullable ReadRow next() throws XMLStreamException, UnreadableFile {
        xml.next();
        if (xml.isStartElement()) {
            return begin(xml.getLocalName());
        }
        if (xml.isEndElement() && xml.getLocalName().equals("Verzekerde")) {
            insured.clear();
        }
        return xml.isEndElement() && xml.getLocalName().equals("Bericht") ? summary() : null;
    }

    private @Nullable ReadRow begin(String name) throws XMLStreamException, UnreadableFile {
        if (!begun) {
            requireMessage(name.equals("Bericht"));
            begun = true;
            return null;
        }
        switch (name) {
            case "Header" -> {
                header = Element.read(xml);
                requireMessage(header.textAt("Berichtcode").equals(kind.code()));
            }
            case "DeclaratieContext" -> context = Element.read(xml);
            case "Overzicht" -> summary = Element.read(xml);
            case "Verzekerde" -> insured.clear();
            case "Prestatie" -> {
                return line(Element.read(xml));
            }
            default -> addToInsured(Element.read(xml));
        }
        return null;
    }

    private void addToInsured(Element element) throws XMLStreamException {
        insured.add(element);
        if (insured.size() > MOST_OF_A_PERSON) {
            throw new XMLStreamException("more is said of a person than in any message");
        }
    }

    private void requireMessage(boolean found) throws UnreadableFile {
        if (!found) {
            throw new UnreadableFile(Wording.of("not-this-message", kind.label()));
        }
    }

    private ReadRow line(Element line) {
        totals.add(line);
        number++;
        var person = new Element("Verzekerde", "", insured);
        var frame = new GdsFrame(header, context, person);
        var row = new FileRow(number, frame.text(), line.xml(), null);
        try {
            return new GdsLines(kind, header, context, person).read(row, line);
        } catch (FieldRefused refused) {
            return refused.of(row);
        }
    }

    private @Nullable ReadRow summary() {
        if (summary == null) {
            return null;
        }
        number++;
        var row = FileRow.alone(number, summary.xml());
        try {
            if (kind == GdsKind.CLAIM) {
                totals.check(summary);
            }
            return new ReadRow.Frame(row);
        } catch (FieldRefused refused) {
            return refused.of(row);
        }
    }

    private static Element nothing(String name) {
        return new Element(name, "", List.of());
    }

    private static UnreadableFile unreadable(XMLStreamException broken) {
        var place = broken.getLocation();
        var line = place == null ? 0 : place.getLineNumber();
        var column = place == null ? 0 : place.getColumnNumber();
        return new UnreadableFile(
                Wording.of("not-xml", String.valueOf(line), String.valueOf(column)));
    }
}
