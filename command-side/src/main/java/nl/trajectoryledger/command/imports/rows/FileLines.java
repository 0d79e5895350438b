package nl.trajectoryledger.command.imports.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Reads lines without ever holding more of one than a row may have. */
public final class FileLines {

    private static final int BUFFER = 64 * 1024;

    /** Much longer than any row, and short enough to hold thousands of them. */
    private static final int LONGEST = 16 * 1024;

    /** Characters that may be held at a time, however long the lines are. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream in;
    private final boolean onlyUtf8;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long number;

    FileLines(InputStream in, boolean onlyUtf8) {
        this.in = in;
        this.onlyUtf8 = onlyUtf8;
    }

    /** Lines that must be UTF-8. */
    public static FileLines utf8(ImportFile file) {
        return new FileLines(file.open(), true);
    }

    /** Lines in UTF-8; each that is not is in Windows-1252, as Dutch office software writes. */
    public static FileLines ofOffice(ImportFile file) {
        return new FileLines(file.open(), false);
    }

    /** The next lines that are not blank, so many or fewer; none at the end of the file. */
    public List<FileRow> next(int most) throws IOException {
        var rows = new ArrayList<FileRow>();
        int size = 0;
        while (rows.size() < most && size < LARGEST && skipEmpty()) {
            var row = nextLine();
            if (!row.text().isBlank()) {
                rows.add(row);
                size += row.text().length();
            }
        }
        return rows;
    }

    /** There may be a billion of them, so that each must cost next to nothing. */
    private boolean skipEmpty() throws IOException {
        while (fill()) {
            if (buffer[position] != '\n') {
                return true;
            }
            position++;
            number++;
        }
        return false;
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
                : damaged(line.toByteArray(), "too-long", String.valueOf(LONGEST));
    }

    private FileRow row(byte[] line) {
        try {
            return FileRow.alone(
                    number, text(UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString()));
        } catch (CharacterCodingException _) {
            return onlyUtf8
                    ? damaged(line, "not-utf-8")
                    : FileRow.alone(number, text(new String(line, WINDOWS_1252)));
        }
    }

    private FileRow damaged(byte[] line, String key, Object... arguments) {
        return new FileRow(number, "", text(new String(line, UTF_8)), Wording.of(key, arguments));
    }

    private String text(String line) {
        boolean marked = number == 1 && line.startsWith(BYTE_ORDER_MARK);
        var text = marked ? line.substring(1) : line;
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(buffer));
            position = 0;
        }
        return limit > 0;
    }
}
