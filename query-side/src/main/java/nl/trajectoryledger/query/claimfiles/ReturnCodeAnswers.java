package nl.trajectoryledger.query.claimfiles;

import nl.trajectoryledger.query.dryruns.DryRuns;
import nl.trajectoryledger.query.rulebooks.Rulebooks;
import nl.trajectoryledger.query.stream.PatientStreams;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.io.BufferedOutputStream;
import java.util.UUID;

/** With which return codes an insurer would answer the claims of a file, before it is sent. */
@RestController
class ReturnCodeAnswers {

    private final DryRuns dryRuns;
    private final ClaimFiles files;
    private final PatientStreams streams;
    private final Rulebooks rulebooks;

    ReturnCodeAnswers(
            DryRuns dryRuns, ClaimFiles files, PatientStreams streams, Rulebooks rulebooks) {
        this.dryRuns = dryRuns;
        this.files = files;
        this.streams = streams;
        this.rulebooks = rulebooks;
    }

    @GetMapping("/api/imports/{id}/return-codes")
    ResponseEntity<StreamingResponseBody> returnCodes(@PathVariable UUID id) {
        dryRuns.requireAnswerable(id);
        var rulebook = rulebooks.inForce();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(
                        out -> {
                            var buffered = new BufferedOutputStream(out);
                            var answers = new ReturnCodeStream(streams, rulebook, buffered);
                            files.read(id, answers::tell);
                            files.readUnreadable(id, answers::tell);
                            answers.finish();
                            buffered.flush();
                        });
    }
}
