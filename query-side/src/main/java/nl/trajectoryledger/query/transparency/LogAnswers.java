package nl.trajectoryledger.query.transparency;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.merkle.ConsistencyProof;
import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.query.log.KeptHead;
import nl.trajectoryledger.query.log.LogTables;

import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Heads and proofs over HTTP; hashes in Base64, heads as the notes that were signed. */
@RestController
class LogAnswers {

    private static final String NOTE = "text/plain;charset=UTF-8";

    private final LogTables tables;
    private final LogProofs proofs;

    LogAnswers(LogTables tables, LogProofs proofs) {
        this.tables = tables;
        this.proofs = proofs;
    }

    /** The head of the log as it is now. */
    @GetMapping(path = "/api/log/head", produces = NOTE)
    ResponseEntity<?> head() {
        return note(tables.latest());
    }

    /** A head as it was signed. */
    @GetMapping(path = "/api/log/heads/{size}", produces = NOTE)
    ResponseEntity<?> head(@PathVariable long size) {
        return note(tables.at(size));
    }

    /** By whom heads are signed, from the first key on, each change as the note that tells it. */
    @GetMapping("/api/log/keys")
    List<String> keys() {
        return tables.keys().stream().map(SignedNote::toString).toList();
    }

    /** That the log of one head grew from that of another. */
    record Growth(long from, long to, List<String> path) {

        private static Growth of(ConsistencyProof proof) {
            return new Growth(proof.from(), proof.to(), texts(proof.path()));
        }
    }

    @GetMapping("/api/log/consistency")
    ResponseEntity<?> consistency(@RequestParam long from, @RequestParam long to) {
        return proofs.consistency(from, to)
                .<ResponseEntity<?>>map(proof -> ResponseEntity.ok(Growth.of(proof)))
                .orElseGet(() -> problem("no heads of these sizes were signed, the first first"));
    }

    /**
     * That an event is in the log.
     *
     * @param hash of the event
     * @param transaction where it stands in the order of all events
     * @param position the same, within a transaction
     * @param leaf its place in the log, from 0
     */
    record Proof(
            String hash,
            long transaction,
            long position,
            long leaf,
            long size,
            List<String> path,
            String head) {

        private static Proof of(LogProofs.Included included) {
            var event = included.event();
            var proof = included.proof();
            return new Proof(
                    Base64.getEncoder().encodeToString(event.hash()),
                    event.transaction(),
                    event.position(),
                    proof.leaf(),
                    proof.size(),
                    texts(proof.path()),
                    included.head().note().toString());
        }
    }

    @GetMapping("/api/patients/{patient}/events/{sequence}/proof")
    ResponseEntity<?> proof(@PathVariable PatientId patient, @PathVariable long sequence) {
        return proofs.inclusion(patient, sequence)
                .<ResponseEntity<?>>map(included -> ResponseEntity.ok(Proof.of(included)))
                .orElseGet(() -> problem("no such event is in the log, or not yet"));
    }

    private static ResponseEntity<?> note(Optional<KeptHead> head) {
        return head.<ResponseEntity<?>>map(kept -> ResponseEntity.ok(kept.note().toString()))
                .orElseGet(() -> problem("no such head was signed"));
    }

    private static List<String> texts(List<TreeHash> path) {
        return path.stream().map(TreeHash::base64).toList();
    }

    private static ResponseEntity<?> problem(String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(NOT_FOUND, detail)).build();
    }
}
