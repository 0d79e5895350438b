package nl.trajectoryledger.command.imports.pm304;

import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.rows.FieldRefused;
import nl.trajectoryledger.command.imports.rows.FileLines;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.command.imports.rows.Wording;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/** Reads the lines of a message in the light of the header and the person before them. */
final class MessageRows implements RowSource {

    private static final String VERSION = "0302";

    private final MessageKind kind;
    private final FileLines lines;
    private MessageTotals totals;
    private @Nullable MessageRecord header;
    private @Nullable MessageRecord insured;

    MessageRows(MessageKind kind, FileLines lines) {
        this.kind = kind;
        this.lines = lines;
        this.totals = new MessageTotals(kind);
    }

    @Override
    public List<ReadRow> next(int most) throws IOException {
        return lines.next(most).stream().map(this::read).toList();
    }

    private ReadRow read(FileRow row) {
        if (row.damage() != null) {
            return malformed(row, row.damage());
        }
        var text = row.text();
        if (text.length() < 2 || !RecordLayout.knows(text.substring(0, 2))) {
            return malformed(row, Wording.of("unknown-record"));
        }
        if (text.length() != kind.width()) {
            forget(text.substring(0, 2));
            return malformed(
                    row,
                    Wording.of(
                            "wrong-width",
                            String.valueOf(text.length()),
                            String.valueOf(kind.width())));
        }
        try {
            return read(row, new MessageRecord(text));
        } catch (FieldRefused refused) {
            return refused.of(framed(row));
        }
    }

    private ReadRow read(FileRow row, MessageRecord record) {
        switch (record.kind()) {
            case MessageRecord.HEADER -> {
                forget(MessageRecord.HEADER);
                totals = new MessageTotals(kind);
                return begin(row, record);
            }
            case MessageRecord.CLOSING -> {
                totals.check(record);
                return new ReadRow.Frame(row);
            }
            default -> totals.add(record);
        }
        if (header == null) {
            return malformed(row, Wording.of("no-header"));
        }
        return detail(row, record, header);
    }

    private ReadRow begin(FileRow row, MessageRecord record) {
        if (!(record.raw("version") + record.raw("subversion")).equals(VERSION)) {
            return malformed(row, Wording.of("other-version", kind.name()));
        }
        header = record;
        return new ReadRow.Frame(row);
    }

    private ReadRow detail(FileRow row, MessageRecord record, MessageRecord under) {
        return switch (record.kind()) {
            case MessageRecord.INSURED -> {
                insured = record;
                yield new ClaimRecords(kind, under, record).person(framed(row), record);
            }
            case MessageRecord.PERFORMANCE ->
                    new ClaimRecords(kind, under, insured).line(framed(row), record);
            default -> new ReadRow.Frame(row);
        };
    }

    /** What a record that cannot be read would have said must not be taken from an earlier one. */
    private void forget(String record) {
        if (record.equals(MessageRecord.HEADER)) {
            header = null;
        }
        if (record.equals(MessageRecord.HEADER) || record.equals(MessageRecord.INSURED)) {
            insured = null;
        }
    }

    private ReadRow malformed(FileRow row, Wording why) {
        return new ReadRow.Unusable(RowError.malformed(framed(row), why));
    }

    private FileRow framed(FileRow row) {
        return row.in(MessageFrame.of(header, insured, row.text()).text());
    }
}
