package nl.trajectoryledger.command.imports.tables;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.openxml4j.util.ZipArchiveThresholdInputStream;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.Enumeration;

/**
 * The parts of an XLSX, none of which may unpack to much more than it is or, of those that are held
 * in memory, to much at all. POI's own guard is for files that have a name.
 */
final class BoundedZip implements ZipEntrySource {

    private static final int MOST_PARTS = 1_000;
    private static final long LARGEST_SHEET = 4L << 30;
    private static final long LARGEST_TEXTS = 48L << 20;
    private static final long LARGEST_OTHER = 4L << 20;

    private final ZipFile zip;
    private boolean closed;

    BoundedZip(SeekableByteChannel file) throws IOException {
        zip = ZipFile.builder().setSeekableByteChannel(file).get();
        if (Collections.list(zip.getEntries()).size() > MOST_PARTS) {
            throw new IOException("more parts than a table has");
        }
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path.startsWith("/") ? path.substring(1) : path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry part) throws IOException {
        var unpacked = new ZipArchiveThresholdInputStream(zip.getInputStream(part));
        return BoundedInputStream.builder()
                .setInputStream(unpacked)
                .setMaxCount(largest(part.getName()))
                .setOnMaxCount(
                        (_, _) -> {
                            throw new IOException("a part unpacks to more than is allowed");
                        })
                .get();
    }

    private static long largest(String part) {
        if (part.contains("/worksheets/")) {
            return LARGEST_SHEET;
        }
        return part.contains("sharedStrings") ? LARGEST_TEXTS : LARGEST_OTHER;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
