package nl.trajectoryledger.command.imports.gds;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** An element of a message with what stands in it; name spaces and attributes are passed over. */
record Element(String name, String text, List<Element> children) {

    private static final int MOST_CHARACTERS = 16 * 1024;
    private static final int MOST_ELEMENTS = 1_000;
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    Element {
        children = List.copyOf(children);
    }

    /** The element that the reader is at, to its end. */
    static Element read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, new int[] {MOST_ELEMENTS, MOST_CHARACTERS});
    }

    private static Element read(XMLStreamReader xml, int[] left) throws XMLStreamException {
        var name = xml.getLocalName();
        var text = new StringBuilder();
        var children = new ArrayList<Element>();
        left[0]--;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                children.add(read(xml, left));
            } else if (xml.isCharacters()) {
                text.append(xml.getText().strip());
                left[1] -= xml.getTextLength();
            }
            if (left[0] < 0 || left[1] < 0) {
                throw new XMLStreamException(
                        "more stands here than in any message", xml.getLocation());
            }
        }
        return new Element(name, text.toString(), children);
    }

    /** The elements that a path of names leads to. */
    Stream<Element> at(String... path) {
        var found = Stream.of(this);
        for (var step : path) {
            found = found.flatMap(element -> element.named(step));
        }
        return found;
    }

    /** The text of the first element that a path leads to; empty if there is none. */
    String textAt(String... path) {
        return at(path).map(Element::text).findFirst().orElse("");
    }

    /** This element and all below it. */
    Stream<Element> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
    }

    private Stream<Element> named(String child) {
        return children.stream().filter(element -> element.name().equals(child));
    }

    /** The element as XML on one line. */
    String xml() {
        try {
            var out = new StringWriter();
            var writer = WRITERS.createXMLStreamWriter(out);
            write(writer);
            writer.flush();
            return out.toString().replace('\n', ' ');
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("cannot write XML", impossible);
        }
    }

    private void write(XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(text);
        for (var child : children) {
            child.write(writer);
        }
        writer.writeEndElement();
    }
}
