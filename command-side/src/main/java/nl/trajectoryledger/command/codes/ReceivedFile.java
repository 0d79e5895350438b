package nl.trajectoryledger.command.codes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A published list on disk for as long as it is read: a workbook is read from its end.
 *
 * @param source says which file it was
 */
record ReceivedFile(Path path, String source) implements AutoCloseable {

    /** Twenty times the official list. */
    private static final int LARGEST = 32 * 1024 * 1024;

    static ReceivedFile receive(InputStream body, Path folder) throws IOException {
        var path = Files.createTempFile(folder, "code-list-", ".xlsx");
        try (var out = Files.newOutputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var in = new DigestInputStream(body, digest);
            for (var some = in.readNBytes(64 * 1024); some.length > 0; ) {
                out.write(some);
                if (Files.size(path) > LARGEST) {
                    throw new EditionRefused("the file is larger than a code list can be");
                }
                some = in.readNBytes(64 * 1024);
            }
            return new ReceivedFile(
                    path,
                    "workbook in the layout of Vektis, SHA-256 "
                            + HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException | EditionRefused failed) {
            Files.delete(path);
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(path);
    }
}
