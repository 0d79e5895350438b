package nl.trajectoryledger.deploy.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

class DataFolderLockTest {

    private static final URI HERE = URI.create("http://127.0.0.1:8080");

    @TempDir Path temporary;

    @Test
    void is_given_to_one_at_a_time() throws IOException {
        var folder = new DataFolder(temporary);
        try (var first = DataFolderLock.of(folder).orElseThrow()) {
            assertThat(DataFolderLock.of(folder)).isEmpty();
            first.announce(HERE);
            assertThat(DataFolderLock.holderOf(folder)).contains(HERE);
        }
        assertThat(DataFolderLock.holderOf(folder)).isEmpty();
        DataFolderLock.of(folder).orElseThrow().close();
    }

    @Test
    void forgets_the_address_that_a_killed_holder_left() throws IOException {
        var folder = new DataFolder(temporary);
        Files.writeString(folder.address(), HERE.toString());

        DataFolderLock.of(folder).orElseThrow().close();

        assertThat(DataFolderLock.holderOf(folder)).isEmpty();
    }
}
