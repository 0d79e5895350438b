package nl.trajectoryledger.command.imports.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** Reads lines without ever holding more of one than a fact may have. */
public final class FileRows {

    private static final int BUFFER = 64 * 1024;

    /** Much longer than any fact, and short enough to hold thousands of them. */
    private static final int LONGEST = 16 * 1024;

    /** Characters that may be held at a time, however long the lines are. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private static final String TOO_LONG = "the line is longer than %d bytes".formatted(LONGEST);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long number;

    FileRows(ReadableByteChannel channel) {
        in = Channels.newInputStream(channel);
    }

    /** The next lines that are not blank, so many or fewer; none at the end of the file. */
    public List<FileRow> next(int most) throws IOException {
        var rows = new ArrayList<FileRow>();
        int size = 0;
        while (rows.size() < most && size < LARGEST && fill()) {
            var row = nextLine();
            if (!row.text().isBlank()) {
                rows.add(row);
                size += row.text().length();
            }
        }
        return rows;
    }

    private FileRow nextLine() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean whole = true;
        boolean ended = false;
        while (!ended && fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            int length = Math.min(end - position, LONGEST - line.size());
            whole &= length == end - position;
            line.write(buffer, position, length);
            ended = end < limit;
            position = ended ? end + 1 : end;
        }
        number++;
        return whole
                ? row(line.toByteArray())
                : new FileRow(number, line.toString(UTF_8), TOO_LONG);
    }

    private FileRow row(byte[] line) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return new FileRow(number, (marked ? text.substring(1) : text).strip(), null);
        } catch (CharacterCodingException _) {
            return new FileRow(number, new String(line, UTF_8).strip(), "the line is not UTF-8");
        }
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(buffer));
            position = 0;
        }
        return limit > 0;
    }
}
