package nl.trajectoryledger.events.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class TreeHeadTest {

    private static final Instant NOON = Instant.parse("2024-07-01T12:00:00Z");

    /** Of a tree without leaves. */
    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private final LogSigner signer = LogSigner.generate("ledger.example");

    @Test
    void a_head_is_a_checkpoint_that_other_programs_read() {
        var head = new TreeHead("ledger.example", 0, TreeHash.ofNothing(), NOON, null);

        assertThat(head.signed(signer).text())
                .isEqualTo(
                        """
                        ledger.example
                        0
                        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                        at 2024-07-01T12:00:00Z
                        """);
    }

    @Test
    void a_head_is_read_back_from_its_note() {
        var first = new TreeHead("ledger.example", 0, TreeHash.ofNothing(), NOON, null);
        var note = first.signed(signer);
        var root = TreeHash.ofLeaf(new byte[] {1});
        var next = new TreeHead("ledger.example", 1, root, NOON, TreeHead.fingerprint(note));

        assertThat(TreeHead.of(SignedNote.parse(note.toString()))).isEqualTo(first);
        assertThat(TreeHead.of(SignedNote.parse(next.signed(signer).toString()))).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger.example\n",
                "ledger.example\nmany\n" + ROOT + "\nat noon\n",
                "ledger.example\n-1\n" + ROOT + "\nat 2024-07-01T12:00:00Z\n",
                "ledger.example\n1\nAAAA\nat 2024-07-01T12:00:00Z\n",
                "ledger.example\n1\n" + ROOT + "\n2024-07-01\n",
            })
    void what_is_not_a_head_is_refused(String text) {
        var note = SignedNote.of(text, signer);

        assertThatThrownBy(() -> TreeHead.of(note)).isInstanceOf(IllegalArgumentException.class);
    }
}
