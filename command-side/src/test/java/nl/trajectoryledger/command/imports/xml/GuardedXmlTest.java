package nl.trajectoryledger.command.imports.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.stream.IntStream;

import javax.xml.stream.XMLStreamException;

class GuardedXmlTest {

    private static final byte[] A_MEGABYTE = "x".repeat(1024 * 1024).getBytes(UTF_8);

    @Test
    void is_read() throws XMLStreamException {
        assertThat(events(in("<a b='c'>text<!-- comment --></a>"))).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
                "<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a>&b;</a>",
                "<a><b></a>"
            })
    void is_refused_when_it_is_not_plain(String document) {
        assertThatThrownBy(() -> events(in(document))).isInstanceOf(XMLStreamException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a ", "<a b='", "<a>", "<!--", "<a><![CDATA[", "<?a "})
    void is_refused_when_something_in_it_never_ends(String beginning) {
        var endless =
                new SequenceInputStream(
                        in(beginning),
                        new SequenceInputStream(
                                Collections.enumeration(
                                        IntStream.range(0, 2_048)
                                                .mapToObj(_ -> new ByteArrayInputStream(A_MEGABYTE))
                                                .toList())));

        assertThatThrownBy(() -> events(endless)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void is_refused_when_it_is_too_deep() {
        assertThatThrownBy(() -> events(in("<a>".repeat(100))))
                .isInstanceOf(XMLStreamException.class);
    }

    private static int events(InputStream in) throws XMLStreamException {
        var reader = GuardedXml.open(in);
        int events = 0;
        while (reader.hasNext()) {
            reader.next();
            events++;
        }
        return events;
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
