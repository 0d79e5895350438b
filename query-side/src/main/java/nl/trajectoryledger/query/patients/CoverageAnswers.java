package nl.trajectoryledger.query.patients;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.CoverageReport;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.rulebooks.Rulebooks;
import nl.trajectoryledger.query.stream.PatientStreams;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Map;

/** How many treatments of a patient count and who pays, for any day and as of any moment. */
@RestController
class CoverageAnswers {

    private final PatientStreams streams;
    private final Rulebooks rulebooks;

    CoverageAnswers(PatientStreams streams, Rulebooks rulebooks) {
        this.streams = streams;
        this.rulebooks = rulebooks;
    }

    @GetMapping("/api/patients/{id}/coverage")
    Answer coverage(@PathVariable String id, @RequestParam Map<String, String> asked) {
        Parameters.requireOnly(asked.keySet(), "validOn", "knownAt", "rules");
        var moment = Parameters.knownAt(asked.get("knownAt"));
        var day = Parameters.validOn(asked.get("validOn"));
        var rulebook = Parameters.rulebook(rulebooks, asked.get("rules"));
        var patient = Parameters.patient(id);
        var stream = streams.of(patient);
        if (stream.isEmpty()) {
            throw new UnknownPatient();
        }
        var history = PatientHistory.of(stream, moment);
        return new Answer(patient, moment, Coverage.of(history, rulebook, day));
    }

    /**
     * The answer.
     *
     * @param knownAt the moment it looks from; null for everything known
     */
    record Answer(
            PatientId patient, @Nullable Instant knownAt, @JsonUnwrapped CoverageReport report) {}
}
