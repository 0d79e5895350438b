package nl.trajectoryledger.query.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.merkle.SignedNote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Heads one below the other in a file, for instance on a disk that can only be added to. */
final class HeadFile implements HeadKeeper {

    private final Path file;

    HeadFile(Path file) {
        this.file = file;
    }

    @Override
    public void keep(SignedNote head) {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((head + "\n").getBytes(UTF_8)));
            channel.force(false);
        } catch (IOException failed) {
            throw new UncheckedIOException("the file of heads cannot be written", failed);
        }
    }
}
