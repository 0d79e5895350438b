package nl.trajectoryledger.deploy.verification;

import java.util.Arrays;
import java.util.List;

/** A file of heads one below the other, as the ledger writes it. */
final class HeadFile {

    /** What stands between two: a note ends with its signatures, and has an empty line itself. */
    private static final String BETWEEN = "(?<=\\n)\\n(?=[^—])";

    private HeadFile() {}

    /** The notes in it, as they stand there. */
    static List<String> read(String text) {
        return Arrays.stream(text.strip().split(BETWEEN))
                .filter(note -> !note.isBlank())
                .map(note -> note.stripTrailing() + "\n")
                .toList();
    }
}
