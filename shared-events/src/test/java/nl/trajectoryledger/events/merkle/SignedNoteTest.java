package nl.trajectoryledger.events.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Notes as other logs write them: key and note of golang.org/x/mod/sumdb/note (2019). */
class SignedNoteTest {

    private static final String KEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FF\
            YC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final LogKey key = LogKey.parse(KEY);

    @Test
    void a_note_of_another_program_is_believed() {
        var note = SignedNote.parse(NOTE);

        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note).hasToString(NOTE);
        assertThat(key).hasToString(KEY);
    }

    @Test
    void an_altered_text_is_not_believed() {
        assertThat(SignedNote.parse(NOTE.replace("the answer", "an answer")).isSignedBy(key))
                .isFalse();
    }

    @Test
    void a_note_is_not_signed_by_another_key_of_the_same_name() {
        var other = LogSigner.generate("PeterNeumann");

        assertThat(SignedNote.parse(NOTE).isSignedBy(other.key())).isFalse();
        assertThat(SignedNote.of("text\n", other).isSignedBy(key)).isFalse();
    }

    @Test
    void one_wrong_signature_beside_a_right_one_spoils_the_note() {
        var right = SignedNote.parse(NOTE).signatures().getFirst();
        var wrong = right.replace("x08go/ZJ", "x08go/ZK");

        assertThat(SignedNote.parse(NOTE + wrong + "\n").isSignedBy(key)).isFalse();
    }

    @Test
    void a_witness_may_sign_below() {
        var witness = LogSigner.generate("witness.example");
        var text = SignedNote.parse(NOTE).text();
        var line = SignedNote.of(text, witness).signatures().getFirst();

        var both = SignedNote.parse(NOTE + line + "\n");

        assertThat(both.isSignedBy(key)).isTrue();
        assertThat(both.isSignedBy(witness.key())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\nno signature\n",
                "text\n\n— name AAAA",
                "text\n\n",
                "a\n\nb\n\n— name AAAA\n",
            })
    void what_is_not_a_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10",
                "PeterNeumann+c74f20a3+AR$c2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            })
    void what_is_not_a_key_is_refused(String text) {
        assertThatThrownBy(() -> LogKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_signing_key_is_read_back_from_its_file() {
        var signer = LogSigner.generate("ledger.example");

        var read = LogSigner.parse(signer.lines());

        assertThat(read.key()).isEqualTo(signer.key());
        assertThat(SignedNote.of("text\n", read).isSignedBy(signer.key())).isTrue();
    }

    @Test
    void a_secret_of_another_key_is_refused_and_not_told() {
        var signer = LogSigner.generate("ledger.example");
        var secret = LogSigner.generate("ledger.example").lines().getLast();

        assertThatThrownBy(() -> LogSigner.parse(List.of(signer.lines().getFirst(), secret)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining(secret);
    }
}
