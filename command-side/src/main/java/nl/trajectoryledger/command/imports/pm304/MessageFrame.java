package nl.trajectoryledger.command.imports.pm304;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/** The records that stand above a line and are needed to read it alone. */
record MessageFrame(@Nullable String header, @Nullable String insured) {

    private static final String BETWEEN = "\n";

    static MessageFrame of(
            @Nullable MessageRecord header, @Nullable MessageRecord insured, String line) {
        return new MessageFrame(
                header == null ? null : header.text(),
                insured == null || insured.text().equals(line) ? null : insured.text());
    }

    static MessageFrame of(String text) {
        var lines = text.split(BETWEEN, 2);
        return new MessageFrame(
                lines[0].isEmpty() ? null : lines[0], lines.length > 1 ? lines[1] : null);
    }

    String text() {
        return Stream.of(header, insured).filter(Objects::nonNull).collect(joining(BETWEEN));
    }
}
