package nl.trajectoryledger.query.patients;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.query.history.ErasedPatient;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.stream.PatientStreams;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A patient's stream, as stored and as facts to take along. */
@RestController
class StreamAnswers {

    private final PatientStreams streams;
    private final FactFile facts;

    StreamAnswers(PatientStreams streams, FactFile facts) {
        this.streams = streams;
        this.facts = facts;
    }

    @GetMapping("/api/patients/{id}/events")
    StoredStream events(
            @PathVariable String id, @RequestParam(required = false) @Nullable String knownAt) {
        var moment = Parameters.knownAt(knownAt);
        var patient = Parameters.patient(id);
        var rows = streams.stored(patient);
        if (rows.isEmpty()) {
            throw new UnknownPatient();
        }
        return new StoredStream(
                patient,
                rows.stream()
                        .filter(row -> moment == null || !row.event().recordedAt().isAfter(moment))
                        .map(StoredStream.Event::of)
                        .toList());
    }

    // Not a text, because Spring logs a body that it converts, and this one names a person.
    @GetMapping("/api/patients/{id}/export")
    ResponseEntity<StreamingResponseBody> export(@PathVariable String id) {
        var stream = streams.of(Parameters.patient(id));
        if (stream.isEmpty()) {
            throw new UnknownPatient();
        }
        if (PatientHistory.of(stream, null).isErased()) {
            throw new ErasedPatient();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(out -> write(stream, out));
    }

    private void write(List<RecordedEvent> stream, OutputStream out) throws IOException {
        for (var event : stream) {
            // How long a file is kept is each ledger's own affair.
            if (!(event.event() instanceof RetentionEvent)) {
                out.write((facts.line(event) + "\n").getBytes(UTF_8));
            }
        }
    }
}
