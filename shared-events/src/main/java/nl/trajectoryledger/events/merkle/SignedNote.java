package nl.trajectoryledger.events.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with signatures under it, in the form that logs and their witnesses exchange (C2SP
 * signed-note, 2024).
 *
 * @param text lines, each ended
 * @param signatures lines as they stand under the text
 */
public record SignedNote(String text, List<String> signatures) {

    private static final String MARK = "— ";
    private static final String GAP = "\n\n";

    public SignedNote {
        if (!text.endsWith("\n") || text.contains(GAP)) {
            throw new IllegalArgumentException("a note is lines without an empty one");
        }
        signatures = List.copyOf(signatures);
    }

    static SignedNote of(String text, LogSigner signer) {
        var key = signer.key();
        var signature = signer.sign(text.getBytes(UTF_8));
        var line = Arrays.copyOf(key.id(), LogKey.ID_LENGTH + signature.length);
        System.arraycopy(signature, 0, line, LogKey.ID_LENGTH, signature.length);
        return new SignedNote(
                text, List.of(MARK + key.name() + " " + Base64.getEncoder().encodeToString(line)));
    }

    /** The note with one more signature below. */
    SignedNote alsoBy(LogSigner signer) {
        return new SignedNote(
                text,
                Stream.concat(signatures.stream(), of(text, signer).signatures.stream()).toList());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is not a note
     */
    public static SignedNote parse(String note) {
        var gap = note.indexOf(GAP);
        if (gap < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("a note has an empty line above its signatures");
        }
        var lines = note.substring(gap + GAP.length()).lines().toList();
        if (lines.isEmpty() || !lines.stream().allMatch(line -> line.startsWith(MARK))) {
            throw new IllegalArgumentException("what stands under a note is not a signature");
        }
        return new SignedNote(note.substring(0, gap + 1), lines);
    }

    /** Whether the key signed this text; one wrong signature in its name spoils the note. */
    public boolean isSignedBy(LogKey key) {
        var signed =
                signatures.stream().map(line -> signatureOf(key, line)).flatMap(Optional::stream);
        var checked = signed.map(signature -> key.signed(text.getBytes(UTF_8), signature)).toList();
        return !checked.isEmpty() && !checked.contains(false);
    }

    private static Optional<byte[]> signatureOf(LogKey key, String line) {
        var start = MARK + key.name() + " ";
        return Optional.of(line)
                .filter(signature -> signature.startsWith(start))
                .map(signature -> bytes(signature.substring(start.length())))
                .filter(bytes -> bytes.length > LogKey.ID_LENGTH)
                .filter(bytes -> Arrays.equals(Arrays.copyOf(bytes, LogKey.ID_LENGTH), key.id()))
                .map(bytes -> Arrays.copyOfRange(bytes, LogKey.ID_LENGTH, bytes.length));
    }

    /** The note as it is kept and sent. */
    @Override
    public String toString() {
        return signatures.stream().collect(Collectors.joining("\n", text + "\n", "\n"));
    }

    private static byte[] bytes(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            // Else a note could be altered where no signature minds.
            var written = Base64.getEncoder().encodeToString(bytes);
            return written.equals(base64) ? bytes : new byte[0];
        } catch (IllegalArgumentException _) {
            // A signature of another kind than ours.
            return new byte[0];
        }
    }
}
