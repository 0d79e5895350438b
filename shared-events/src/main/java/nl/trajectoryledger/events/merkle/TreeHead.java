package nl.trajectoryledger.events.merkle;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * What a ledger says of its tree at a moment, written as C2SP tlog-checkpoint (2024) has it, with
 * two lines of our own below.
 *
 * @param origin which ledger
 * @param size leaves
 * @param root of the tree
 * @param at when it was signed
 * @param previous the leaf hash of the note of the head before this one, null at the first
 */
public record TreeHead(
        String origin, long size, TreeHash root, Instant at, @Nullable TreeHash previous) {

    private static final String AT = "at ";
    private static final String PREVIOUS = "previous ";

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no %d leaves".formatted(size));
        }
    }

    /** What the next head says of this note. */
    public static TreeHash fingerprint(SignedNote note) {
        return TreeHash.ofLeaf(note.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a note says, whoever signed it.
     *
     * @throws IllegalArgumentException if it is not about a tree
     */
    public static TreeHead of(SignedNote note) {
        var lines = note.text().lines().toList();
        if (lines.size() < 4) {
            throw new IllegalArgumentException("a head has origin, size, root and time");
        }
        try {
            return new TreeHead(
                    lines.getFirst(),
                    Long.parseLong(lines.get(1)),
                    TreeHash.ofBase64(lines.get(2)),
                    Instant.parse(after(AT, lines.get(3))),
                    previous(lines));
        } catch (NumberFormatException | DateTimeParseException wrong) {
            throw new IllegalArgumentException("a head has a size and a time", wrong);
        }
    }

    public SignedNote signed(LogSigner signer) {
        return SignedNote.of(text(), signer);
    }

    private String text() {
        var text = "%s\n%d\n%s\n%s%s\n".formatted(origin, size, root.base64(), AT, at);
        return previous == null ? text : text + PREVIOUS + previous.base64() + "\n";
    }

    private static @Nullable TreeHash previous(List<String> lines) {
        return lines.size() < 5 ? null : TreeHash.ofBase64(after(PREVIOUS, lines.get(4)));
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException("a line of a head begins with " + word.strip());
        }
        return line.substring(word.length());
    }
}
