package nl.trajectoryledger.query.dryruns;

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

/** What a file would do to counts and verdicts, row by row and as a whole. */
@RestController
class EffectAnswers {

    private final DryRuns dryRuns;
    private final PatientStreams streams;
    private final Rulebooks rulebooks;

    EffectAnswers(DryRuns dryRuns, PatientStreams streams, Rulebooks rulebooks) {
        this.dryRuns = dryRuns;
        this.streams = streams;
        this.rulebooks = rulebooks;
    }

    @GetMapping("/api/imports/{id}/effects")
    ResponseEntity<StreamingResponseBody> effects(@PathVariable UUID id) {
        dryRuns.requireAnswerable(id);
        var rulebook = rulebooks.inForce();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(
                        out -> {
                            var buffered = new BufferedOutputStream(out);
                            var effects = new EffectStream(streams, rulebook, buffered);
                            dryRuns.read(id, effects::tell);
                            effects.finish();
                            buffered.flush();
                        });
    }
}
