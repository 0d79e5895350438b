package nl.trajectoryledger.command.imports;

import java.util.Optional;
import java.util.stream.Stream;

/** The forms of a file that the ledger reads. */
enum ImportFormat {
    /** NDJSON, one fact a line. */
    FACTS("facts");

    private final String label;

    ImportFormat(String label) {
        this.label = label;
    }

    static Optional<ImportFormat> of(String label) {
        return Stream.of(values()).filter(format -> format.label.equals(label)).findFirst();
    }

    /** The name as requests write it. */
    @Override
    public String toString() {
        return label;
    }
}
