package nl.trajectoryledger.command.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

class FileLinesTest {

    @TempDir private Path folder;

    @Test
    void are_the_lines_that_are_not_blank_under_their_numbers() throws IOException {
        assertThat(rows("first\n\n  \nfourth\r\nfifth"))
                .containsExactly(
                        FileRow.alone(1, "first"),
                        FileRow.alone(4, "fourth"),
                        FileRow.alone(5, "fifth"));
    }

    @Test
    void are_in_windows_1252_where_they_are_not_utf_8() throws IOException {
        try (var file = receive("Andr\u00e9\n".getBytes(ISO_8859_1))) {
            assertThat(FileLines.ofOffice(file).next(10))
                    .containsExactly(FileRow.alone(1, "Andr\u00e9"));
        }
        try (var file = receive("Andr\u00e9\n".getBytes(UTF_8))) {
            assertThat(FileLines.ofOffice(file).next(10))
                    .containsExactly(FileRow.alone(1, "Andr\u00e9"));
        }
    }

    @Test
    void begin_after_a_byte_order_mark() throws IOException {
        assertThat(rows("\uFEFFfirst\n\uFEFFsecond"))
                .extracting(FileRow::text)
                .containsExactly("first", "\uFEFFsecond");
    }

    @Test
    void are_cut_when_they_are_longer_than_any_fact() throws IOException {
        var rows = rows("x".repeat(200_000) + "\nnext");

        assertThat(rows.getFirst().damage()).isEqualTo(Wording.of("too-long", "16384"));
        assertThat(rows.getFirst().text()).hasSize(16_384);
        assertThat(rows.getLast()).isEqualTo(FileRow.alone(2, "next"));
    }

    @Test
    void take_little_memory_when_one_has_two_gigabytes() throws IOException {
        var lines = new FileLines(new Repeated("x", 2L << 30), true);
        long before = allocated();

        assertThat(lines.next(10)).extracting(FileRow::text).containsExactly("x".repeat(16_384));

        assertThat(allocated() - before).isLessThan(1 << 20);
    }

    @Test
    void take_little_memory_when_there_is_nothing_in_a_billion_of_them() throws IOException {
        var nothing = new Repeated("\n", 1_000_000_000);
        var lines =
                new FileLines(new SequenceInputStream(nothing, in("last".getBytes(UTF_8))), true);
        long before = allocated();

        assertThat(lines.next(10)).containsExactly(FileRow.alone(1_000_000_001, "last"));

        assertThat(allocated() - before).isLessThan(1 << 20);
    }

    @Test
    void are_damaged_when_they_are_not_utf_8() throws IOException {
        var rows = rows("Andr\u00e9\nnext".getBytes(ISO_8859_1));

        assertThat(rows.getFirst().damage()).isEqualTo(Wording.of("not-utf-8"));
        assertThat(rows.getLast().damage()).isNull();
    }

    @Test
    void come_again_when_the_file_is_read_again() throws IOException {
        try (var file = receive("first\nsecond".getBytes(UTF_8))) {
            assertThat(FileLines.utf8(file).next(10))
                    .isEqualTo(FileLines.utf8(file).next(10))
                    .hasSize(2);
        }
    }

    @Test
    void leave_no_file_behind_while_they_are_read() throws IOException {
        try (var _ = receive("first".getBytes(UTF_8));
                var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void make_a_file_known_by_its_hash() throws IOException {
        try (var file = receive("abc".getBytes(UTF_8))) {
            // The test vector of FIPS 180.
            assertThat(HexFormat.of().formatHex(file.sha256()))
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
    }

    private List<FileRow> rows(String content) throws IOException {
        return rows(content.getBytes(UTF_8));
    }

    /** Two at a time, as if each were a window. */
    private List<FileRow> rows(byte[] content) throws IOException {
        var all = new ArrayList<FileRow>();
        try (var file = receive(content)) {
            var reading = FileLines.utf8(file);
            for (var some = reading.next(2); !some.isEmpty(); some = reading.next(2)) {
                assertThat(some).hasSizeLessThanOrEqualTo(2);
                all.addAll(some);
            }
        }
        return all;
    }

    private ImportFile receive(byte[] content) throws IOException {
        return ImportFile.receive(in(content), folder);
    }

    private static InputStream in(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    /** Bytes that this thread ever asked for, kept or not. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
