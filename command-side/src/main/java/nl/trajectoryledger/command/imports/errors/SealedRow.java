package nl.trajectoryledger.command.imports.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.rows.FileRow;

import java.nio.ByteBuffer;

/** A row and its frame as bytes: the length of the frame, the frame, the row. */
final class SealedRow {

    private SealedRow() {}

    static byte[] bytes(FileRow row) {
        var frame = row.frame().getBytes(UTF_8);
        var text = row.text().getBytes(UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + frame.length + text.length)
                .putInt(frame.length)
                .put(frame)
                .put(text)
                .array();
    }

    static FileRow of(long number, byte[] bytes) {
        int length = ByteBuffer.wrap(bytes).getInt();
        int text = Integer.BYTES + length;
        return FileRow.alone(number, new String(bytes, text, bytes.length - text, UTF_8))
                .in(new String(bytes, Integer.BYTES, length, UTF_8));
    }
}
