package nl.trajectoryledger.events.stored;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page of events is written from the events; with {@code -Dcatalogue=write} it is rewritten.
 */
class EventCatalogueTest {

    private static final Path PAGE = Path.of("../deploy/docs/events.md");

    @Test
    void the_page_of_events_says_what_the_events_are() throws IOException {
        var written = EventCatalogue.page();
        if ("write".equals(System.getProperty("catalogue"))) {
            Files.writeString(PAGE, written);
        }

        assertThat(StoredFiles.read(PAGE))
                .as("to rewrite: mvn test -pl shared-events -Dcatalogue=write")
                .isEqualTo(written);
    }
}
