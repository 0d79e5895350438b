package nl.trajectoryledger.query.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Second rulebooks, written as a person would write them. */
public final class Overlays {

    private static final String SOURCED =
            "article: \"our terms, 3.1\", publication: \"terms 2025\", source: \"terms of 2025\"";

    private Overlays() {}

    /** A rulebook with these lines below its version. */
    public static Rulebook overlay(String... lines) {
        try {
            var file = Files.createTempFile("overlay", ".yaml");
            try {
                Files.writeString(file, "version: \"test\"\n" + String.join("\n", lines) + "\n");
                return Rulebook.load(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A rulebook with these parameters, each with a source. */
    public static Rulebook parameters(String... entries) {
        var lines = new StringBuilder("parameters:");
        for (var entry : entries) {
            lines.append("\n  - {%s, %s}".formatted(entry, SOURCED));
        }
        return overlay(lines.toString());
    }
}
