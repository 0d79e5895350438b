package nl.trajectoryledger.command.imports.gds;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.forms.RepairFile;
import nl.trajectoryledger.command.imports.rows.RowError;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;

/** A message of the lines that were refused, each under a comment that says why. */
final class GdsRepair implements RepairFile {

    private final GdsKind kind;
    private final OutputStream out;
    private @Nullable GdsFrame frame;

    GdsRepair(GdsKind kind, OutputStream out) {
        this.kind = kind;
        this.out = out;
    }

    @Override
    public void add(RowError error) throws IOException {
        if (error.row().frame().isEmpty()) {
            // The summary; that of these lines would be another.
            return;
        }
        var its = GdsFrame.of(error.row().frame());
        if (!its.equals(frame)) {
            open(its);
        }
        var why = error.message();
        write("<!-- rij %d: %s -->".formatted(error.row().number(), comment(why.dutch())));
        write("<!-- row %d: %s -->".formatted(error.row().number(), comment(why.english())));
        write(error.row().text());
    }

    private void open(GdsFrame next) throws IOException {
        if (frame == null) {
            write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            write("<Bericht xmlns=\"%s\">".formatted(kind.namespace()));
            write(next.head());
        } else {
            write("</Verzekerde>");
        }
        write(next.openPerson());
        frame = next;
    }

    private static String comment(String text) {
        return text.replace("--", "- -");
    }

    private void write(String line) throws IOException {
        out.write(line.getBytes(UTF_8));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        if (frame != null) {
            write("</Verzekerde>");
            write("</Bericht>");
        }
    }
}
