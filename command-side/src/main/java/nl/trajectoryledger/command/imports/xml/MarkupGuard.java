package nl.trajectoryledger.command.imports.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a stream in which a name, a comment or a text never ends: no parser bounds them all. */
final class MarkupGuard extends FilterInputStream {

    private static final int LONGEST = 1024 * 1024;

    private int sinceMarkup;

    MarkupGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(read);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            count(buffer[i]);
        }
        return read;
    }

    private void count(int character) throws IOException {
        sinceMarkup = character == '<' || character == '>' ? 0 : sinceMarkup + 1;
        if (sinceMarkup > LONGEST) {
            throw new IOException("a name, a comment or a text has more than a million bytes");
        }
    }
}
