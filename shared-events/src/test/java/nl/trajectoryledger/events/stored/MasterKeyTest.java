package nl.trajectoryledger.events.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

class MasterKeyTest {

    private static final PatientId ANNA = new PatientId(new UUID(1, 1));
    private static final PatientId BRAM = new PatientId(new UUID(2, 2));

    @TempDir private Path folder;

    @Test
    void is_read_from_a_file_made_for_its_owner_only() throws IOException {
        var file = SecretFile.create(folder.resolve("master.key"));

        assertThat(MasterKey.read(file).id()).isEqualTo(MasterKey.read(file).id());
        assertThat(MasterKey.read(SecretFile.create(folder.resolve("other.key"))).id())
                .isNotEqualTo(MasterKey.read(file).id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void is_never_made_where_one_was_expected() {
        assertThatThrownBy(() -> MasterKey.read(folder.resolve("missing.key")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void refuses_a_file_with_something_else_and_does_not_show_it() throws IOException {
        var file = Files.writeString(folder.resolve("short.key"), "c2VjcmV0");

        assertThatThrownBy(() -> MasterKey.read(file))
                .hasMessageContaining("does not hold 32 bytes in base64")
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void wraps_a_key_for_one_patient_only() throws IOException {
        var master = MasterKey.read(SecretFile.create(folder.resolve("master.key")));
        var key = new SecretKeySpec(new byte[32], "AES");

        var wrapped = master.wrap(ANNA, key);

        assertThat(master.unwrap(ANNA, wrapped)).isEqualTo(key);
        assertThatThrownBy(() -> master.unwrap(BRAM, wrapped)).hasMessageContaining("was altered");
    }

    @Test
    void seals_in_a_context_and_opens_in_that_context_only() throws IOException {
        var master = MasterKey.read(SecretFile.create(folder.resolve("master.key")));

        var sealed = master.seal("Anna".getBytes(UTF_8), "row 1");

        assertThat(new String(master.open(sealed, "row 1"), UTF_8)).isEqualTo("Anna");
        assertThatThrownBy(() -> master.open(sealed, "row 2")).hasMessage("row 2 was altered");
    }

    /** Pins the hashes on disk: were they to change, nobody could be found any more. */
    @Test
    void finds_people_under_the_hashes_that_are_stored() throws IOException {
        var zeroes = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        var file = Files.writeString(folder.resolve("fixed.key"), zeroes);
        var hash = new SearchHash(MasterKey.read(file));

        assertThat(MasterKey.read(file).id()).isEqualTo("49653c052958de9e");
        assertThat(HexFormat.of().formatHex(hash.of(new Bsn("999990019"))))
                .isEqualTo("7ca581a4054ddf18cfb690d6be3f85d9955baa98333b001a114466f795410722");
        assertThat(HexFormat.of().formatHex(hash.of(new PolicyNumber("999990019"))))
                .isEqualTo("6b6ab1ca5ad51d42142e6648272ee6972dbce1e8827d1c3517e2db4892e4bd28");
    }
}
