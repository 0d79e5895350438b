package nl.trajectoryledger.events.stored;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A file with a secret, 32 random bytes in base64 or a key, that only its owner can read. */
public final class SecretFile {

    private static final int BYTES = 32;

    private SecretFile() {}

    /** The secret in a file that exists. */
    public static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    /** Makes the file, with a secret that nobody has had before. */
    public static Path create(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return create(file, Base64.getEncoder().encodeToString(secret) + "\n");
    }

    /** Makes the file under another name first: a start cut short leaves no half a key behind. */
    public static Path create(Path file, String text) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        try (var channel =
                FileChannel.open(
                        unfinished,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(ownerOnly))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
