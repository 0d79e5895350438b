package nl.trajectoryledger.events.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.PatientId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Events exactly as they lie in the ledger: one file per stored name and revision with every field,
 * and a minimal one beside it.
 */
final class StoredFiles {

    static final PatientId PATIENT =
            new PatientId(UUID.fromString("5f0c3a52-7f4e-4a53-9a0e-3c1f6f2d9b10"));

    private static final Path FOLDER = Path.of("src/test/resources/stored-events");

    private StoredFiles() {}

    static EventJson json() {
        return new EventJson(new FixedSeal(FixedKeys.of(PATIENT)));
    }

    static List<String> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file with every field of an event's current revision. */
    static String full(Class<? extends DossierEvent> type) {
        var stored = EventNames.of(type);
        return "%s.%d.json".formatted(stored.name(), stored.revision());
    }

    static String text(String file) {
        return read(FOLDER.resolve(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static DossierEvent event(String file) {
        var type = EventNames.typeOf(file.substring(0, file.indexOf('.'))).orElseThrow();
        return json().read(type, text(file).getBytes(UTF_8));
    }
}
