package nl.trajectoryledger.deploy.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to use a data folder: one process at a time. The operating system gives it back when
 * the process ends, however it ends.
 */
public final class DataFolderLock implements AutoCloseable {

    private final DataFolder folder;
    private final FileChannel channel;

    private DataFolderLock(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder, or nothing if another process has it. */
    public static Optional<DataFolderLock> of(DataFolder folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            return Optional.empty();
        }
        Files.deleteIfExists(folder.address());
        return Optional.of(new DataFolderLock(folder, channel));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Tells other processes where the ledger that holds the folder answers. */
    public void announce(URI address) throws IOException {
        var unfinished = folder.address().resolveSibling("ledger.url.new");
        Files.writeString(unfinished, address + "\n");
        Files.move(unfinished, folder.address(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where the ledger that holds the folder answers, if it said so already. */
    public static Optional<URI> holderOf(DataFolder folder) throws IOException {
        return Files.exists(folder.address())
                ? Optional.of(URI.create(Files.readString(folder.address()).strip()))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.address());
        Files.deleteIfExists(folder.ownerSecret());
        channel.close();
    }
}
