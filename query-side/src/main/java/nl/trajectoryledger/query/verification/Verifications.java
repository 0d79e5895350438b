package nl.trajectoryledger.query.verification;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import static java.lang.Boolean.FALSE;

import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.events.merkle.TreeHead;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Verification over HTTP: asked for, and answered when the whole ledger has been read. */
@RestController
class Verifications {

    private final Verification verification;

    Verifications(Verification verification) {
        this.verification = verification;
    }

    /**
     * What is asked for.
     *
     * @param heads notes that somebody kept: the log must still be what they say
     * @param readTables whether they are derived anew and compared; they are unless it is false
     */
    record Asked(List<String> heads, @Nullable Boolean readTables) {

        private List<SignedNote> notes() {
            var notes = heads.stream().map(SignedNote::parse).toList();
            // What is no head is refused before anything is read.
            notes.forEach(TreeHead::of);
            return notes;
        }
    }

    @PostMapping("/api/verifications")
    ResponseEntity<?> verify(@RequestBody Asked asked) throws InterruptedException {
        List<SignedNote> heads;
        try {
            heads = asked.notes();
        } catch (IllegalArgumentException wrong) {
            var detail = String.valueOf(wrong.getMessage());
            return ResponseEntity.of(
                            ProblemDetail.forStatusAndDetail(UNPROCESSABLE_CONTENT, detail))
                    .build();
        }
        return ResponseEntity.ok(verification.run(heads, !FALSE.equals(asked.readTables())));
    }
}
