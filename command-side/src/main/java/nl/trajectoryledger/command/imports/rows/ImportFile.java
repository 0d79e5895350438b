package nl.trajectoryledger.command.imports.rows;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;

/**
 * A file on its way in, on disk but without a name: it names people, so nothing of it may be left
 * when the process ends, however it ends.
 */
public final class ImportFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel channel;
    private final byte[] sha256;

    private ImportFile(FileChannel channel, byte[] sha256) {
        this.channel = channel;
        this.sha256 = sha256;
    }

    /** Takes in all bytes. */
    public static ImportFile receive(InputStream in, Path folder) throws IOException {
        // Unix removes the name as soon as a file to be deleted on close is open.
        var channel =
                FileChannel.open(
                        folder.resolve("import-" + UUID.randomUUID()),
                        Set.of(CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            return receive(in, channel);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    private static ImportFile receive(InputStream in, FileChannel channel) throws IOException {
        var digest = sha256Digest();
        var buffer = new byte[BUFFER];
        for (int read; (read = in.read(buffer)) > 0; ) {
            digest.update(buffer, 0, read);
            write(channel, ByteBuffer.wrap(buffer, 0, read));
        }
        return new ImportFile(channel, digest.digest());
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** What tells this file from every other. */
    public byte[] sha256() {
        return sha256.clone();
    }

    /** The bytes from the first on. */
    public InputStream open() {
        return Channels.newInputStream(new FileView(channel));
    }

    /** The bytes in whatever order, for a form that is not read from front to back. */
    public SeekableByteChannel view() {
        return new FileView(channel);
    }

    /** The first bytes, so many or fewer. */
    public byte[] beginning(int most) throws IOException {
        return open().readNBytes(most);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}
