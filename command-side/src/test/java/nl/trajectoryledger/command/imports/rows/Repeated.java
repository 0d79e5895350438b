package nl.trajectoryledger.command.imports.rows;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.InputStream;
import java.util.Arrays;

/** One character again and again: a file larger than any that a test may write. */
final class Repeated extends InputStream {

    private final byte character;
    private long left;

    Repeated(String character, long times) {
        this.character = character.getBytes(US_ASCII)[0];
        this.left = times;
    }

    @Override
    public int read() {
        return left-- > 0 ? character : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int read = (int) Math.min(length, left);
        Arrays.fill(buffer, offset, offset + read, character);
        left -= read;
        return read;
    }
}
