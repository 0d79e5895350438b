package nl.trajectoryledger.command.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MICROS;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows of {@code ledger.event} in the binary form that PostgreSQL's COPY reads. */
final class BinaryRows {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
    };
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int COLUMNS = 11;
    private static final int BYTES_A_ROW = 700;

    private final ByteArrayOutputStream bytes;
    private final DataOutputStream out;

    private BinaryRows(int rows) {
        bytes = new ByteArrayOutputStream(rows * BYTES_A_ROW);
        out = new DataOutputStream(bytes);
    }

    /** The columns in the order of {@link EventTable#COLUMNS}. */
    static byte[] of(List<ChainedEvent> rows) {
        try {
            var binary = new BinaryRows(rows.size());
            binary.out.write(SIGNATURE);
            binary.out.writeLong(0); // Neither flags nor an extension of the header.
            for (var row : rows) {
                binary.write(row);
            }
            binary.out.writeShort(-1);
            return binary.bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
    }

    private void write(ChainedEvent row) throws IOException {
        var event = row.event();
        out.writeShort(COLUMNS);
        write(event.stream());
        write(event.sequence());
        write(event.eventId());
        write(event.name().getBytes(UTF_8));
        out.writeInt(Short.BYTES);
        out.writeShort(event.revision());
        write(event.recordedAt());
        write(event.sourceRecordedAt());
        write(event.payload());
        write(event.metadata());
        write(row.previousHash());
        write(row.hash());
    }

    private void write(UUID id) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private void write(long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private void write(@Nullable Instant time) throws IOException {
        if (time == null) {
            out.writeInt(-1);
        } else {
            write(MICROS.between(EPOCH, time));
        }
    }

    private void write(byte @Nullable [] value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(value.length);
            out.write(value);
        }
    }
}
