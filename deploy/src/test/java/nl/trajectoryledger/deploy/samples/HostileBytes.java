package nl.trajectoryledger.deploy.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Of what hostile files are made. */
public final class HostileBytes {

    static final String HALF_A_CHARACTER =
            """
            {"patient":"\\ud83d","fact":"session","trajectory":"t","date":"2024-01-10"}
            """;

    static final String ZERO_IN_A_FACT =
            """
            {"patient":"p","fact":"session","trajectory":"t\\u0000","date":"2024-01-10"}
            """;

    /** In a form of UTF-8 that nobody may write. */
    static final String LONG_ZERO =
            """
            {"patient":"p","fact":"session","trajectory":"t\u00C0\u0080","date":"2024-01-10"}
            """;

    static final String ZERO_IN_A_KEY =
            """
            bsn;trajectory;from;to;date;confirmed by
            999990019;knee\0;9473;9372;2024-07-01;04098765
            """;

    static final String BOMB =
            """
            <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;">]>
            <a>&d;</a>
            """;

    static final String OTHER_FILE =
            "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><a>&a;</a>";

    static final String SEPARATORS = ";".repeat(1_000) + "\n";

    static final String HEADING = "bsn;practice;diagnosis;startedOn;treatments;upTo\n";
    static final String ROW = "999990019;04012345;9473;2019-11-06;34;2023-12-31\n";

    /** More than the ledger that is to read them has memory. */
    private static final long LARGE = 300L << 20;

    private static final int LONG_PIECE = 1 << 20;

    private HostileBytes() {}

    /** Bytes that are nothing at all. */
    public static InputStream rubbish() {
        var bytes = new byte[4 << 20];
        new Random(20250101).nextBytes(bytes);
        return in(bytes);
    }

    static InputStream in(String text) {
        return in(text.getBytes(UTF_8));
    }

    static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static InputStream then(String beginning, InputStream rest) {
        return new SequenceInputStream(in(beginning), rest);
    }

    static InputStream repeated(String text) {
        var piece = text.repeat(LONG_PIECE / text.length()).getBytes(UTF_8);
        var pieces = Stream.generate(() -> in(piece)).limit(LARGE / piece.length);
        return new SequenceInputStream(Collections.enumeration(pieces.toList()));
    }

    /** A history of which one part begins so and goes on with the same again and again. */
    static InputStream spreadsheet(String part, String beginning, String again) throws IOException {
        var history = SampleHistory.xlsx(SampleClaims.of(3, LocalDate.of(2024, 1, 1), 7));
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(in(history));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var same = !entry.getName().equals(part);
                (same ? from : then(beginning, repeated(again))).transferTo(to);
            }
        }
        return in(out.toByteArray());
    }

    /** A zip file with more parts than any that is meant well. */
    static InputStream parts() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 50_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet%d.xml".formatted(i)));
            }
        }
        return in(out.toByteArray());
    }
}
