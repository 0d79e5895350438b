package nl.trajectoryledger.command.imports.pm304;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.forms.RepairFile;
import nl.trajectoryledger.command.imports.rows.RowError;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;

/** A message of the lines that were refused, each under a comment record that says why. */
final class MessageRepair implements RepairFile {

    private final MessageKind kind;
    private final OutputStream out;
    private MessageTotals totals;
    private boolean begun;
    private @Nullable String header;
    private @Nullable String insured;

    MessageRepair(MessageKind kind, OutputStream out) {
        this.kind = kind;
        this.out = out;
        this.totals = new MessageTotals(kind);
    }

    @Override
    public void add(RowError error) throws IOException {
        var line = error.row().text();
        if (line.startsWith(MessageRecord.CLOSING)) {
            // Written anew for what stands here.
            return;
        }
        open(MessageFrame.of(error.row().frame()));
        comment("rij %d: %s".formatted(error.row().number(), error.message().dutch()));
        comment("row %d: %s".formatted(error.row().number(), error.message().english()));
        write(line);
    }

    private void open(MessageFrame frame) throws IOException {
        if (frame.header() != null && !frame.header().equals(header)) {
            close();
            totals = new MessageTotals(kind);
            header = frame.header();
            insured = null;
            write(frame.header());
        }
        if (frame.insured() != null && !frame.insured().equals(insured)) {
            insured = frame.insured();
            write(frame.insured());
        }
    }

    private void comment(String text) throws IOException {
        var blank = new MessageRecord(MessageRecord.COMMENT + " ".repeat(kind.width() - 2));
        write(blank.with("number", 0).with("line", 1).with("text", text).text());
    }

    private void write(String line) throws IOException {
        begun = true;
        if (line.length() == kind.width() && RecordLayout.knows(line.substring(0, 2))) {
            totals.add(new MessageRecord(line));
        }
        out.write(line.getBytes(UTF_8));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        if (begun) {
            out.write(totals.closing().text().getBytes(UTF_8));
            out.write('\n');
            begun = false;
        }
    }
}
