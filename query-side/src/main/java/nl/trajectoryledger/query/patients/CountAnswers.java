package nl.trajectoryledger.query.patients;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Counts;
import nl.trajectoryledger.query.coverage.CountsReport;
import nl.trajectoryledger.query.coverage.TrajectoryCounts;
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

/** What the law counts, what each practice recorded and what each insurer sees. */
@RestController
class CountAnswers {

    private final PatientStreams streams;
    private final Rulebooks rulebooks;

    CountAnswers(PatientStreams streams, Rulebooks rulebooks) {
        this.streams = streams;
        this.rulebooks = rulebooks;
    }

    @GetMapping("/api/patients/{id}/coverage/counts")
    Answer counts(@PathVariable String id, @RequestParam Map<String, String> asked) {
        Parameters.requireOnly(asked.keySet(), "trajectory", "validOn", "knownAt", "rules");
        var moment = Parameters.knownAt(asked.get("knownAt"));
        var day = Parameters.validOn(asked.get("validOn"));
        var rulebook = Parameters.rulebook(rulebooks, asked.get("rules"));
        var patient = Parameters.patient(id);
        var stream = streams.of(patient);
        if (stream.isEmpty()) {
            throw new UnknownPatient();
        }
        var report = Counts.of(PatientHistory.of(stream, moment), rulebook, day);
        return new Answer(patient, moment, of(report, asked.get("trajectory")));
    }

    private static CountsReport of(CountsReport report, @Nullable String trajectory) {
        return trajectory == null
                ? report
                : new CountsReport(
                        report.rulebookVersion(),
                        report.rulebookHash(),
                        report.validOn(),
                        report.trajectories().stream()
                                .filter(one -> isKnownAs(one, trajectory))
                                .toList());
    }

    private static boolean isKnownAs(TrajectoryCounts counts, String key) {
        return counts.keys().stream().anyMatch(known -> known.value().equals(key));
    }

    /**
     * The answer; without trajectories if the patient has none of that key.
     *
     * @param knownAt the moment it looks from; null for everything known
     */
    record Answer(
            PatientId patient, @Nullable Instant knownAt, @JsonUnwrapped CountsReport report) {}
}
