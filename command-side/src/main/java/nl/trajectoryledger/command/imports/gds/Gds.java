package nl.trajectoryledger.command.imports.gds;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import nl.trajectoryledger.command.imports.forms.FileFormat;
import nl.trajectoryledger.command.imports.forms.RepairFile;
import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.rows.ImportFile;

import java.io.IOException;
import java.io.OutputStream;

/** GDS801 or GDS802, version 2.0. */
public final class Gds implements FileFormat {

    private final GdsKind kind;

    private Gds(GdsKind kind) {
        this.kind = kind;
    }

    /** What practices claim by. */
    public static FileFormat claim() {
        return new Gds(GdsKind.CLAIM);
    }

    /** What insurers answer by. */
    public static FileFormat answer() {
        return new Gds(GdsKind.ANSWER);
    }

    @Override
    public String label() {
        return kind.label();
    }

    @Override
    public boolean isLike(byte[] beginning) {
        return new String(beginning, ISO_8859_1).contains(kind.namespace());
    }

    @Override
    public RowSource read(ImportFile file) throws IOException {
        return GdsRows.of(kind, file.open());
    }

    @Override
    public RepairFile repair(OutputStream out) {
        return new GdsRepair(kind, out);
    }

    @Override
    public String ending() {
        return ".xml";
    }
}
