package nl.trajectoryledger.command.imports.pm304;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import nl.trajectoryledger.command.imports.forms.FileFormat;
import nl.trajectoryledger.command.imports.forms.RepairFile;
import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.rows.FileLines;
import nl.trajectoryledger.command.imports.rows.ImportFile;

import java.io.OutputStream;
import java.util.regex.Pattern;

/** PM304 or PM305, version 3.2: a line a record, each of the same width. */
public final class Pm304 implements FileFormat {

    private final MessageKind kind;
    private final Pattern header;

    private Pm304(MessageKind kind) {
        this.kind = kind;
        this.header =
                Pattern.compile("01[0-9]{3}0302[^\\r\\n]{%d}\\r?\\n".formatted(kind.width() - 9));
    }

    /** What practices claim by. */
    public static FileFormat claim() {
        return new Pm304(MessageKind.CLAIM);
    }

    /** What insurers answer by. */
    public static FileFormat answer() {
        return new Pm304(MessageKind.ANSWER);
    }

    @Override
    public String label() {
        return kind.label();
    }

    @Override
    public boolean isLike(byte[] beginning) {
        return header.matcher(new String(beginning, ISO_8859_1)).lookingAt();
    }

    @Override
    public RowSource read(ImportFile file) {
        return new MessageRows(kind, FileLines.ofOffice(file));
    }

    @Override
    public RepairFile repair(OutputStream out) {
        return new MessageRepair(kind, out);
    }

    @Override
    public String ending() {
        return ".txt";
    }
}
