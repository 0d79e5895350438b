package nl.trajectoryledger.query.patients;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.explain.Difference;
import nl.trajectoryledger.query.explain.DifferenceFinder;
import nl.trajectoryledger.query.explain.Explainer;
import nl.trajectoryledger.query.explain.Explanation;
import nl.trajectoryledger.query.explain.Story;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.prose.Prose;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.rulebooks.Rulebooks;
import nl.trajectoryledger.query.stream.PatientStreams;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a verdict is what it is, and what made it another one. */
@RestController
class ExplanationAnswers {

    private final PatientStreams streams;
    private final Rulebooks rulebooks;

    ExplanationAnswers(PatientStreams streams, Rulebooks rulebooks) {
        this.streams = streams;
        this.rulebooks = rulebooks;
    }

    @GetMapping("/api/patients/{id}/coverage/explain")
    Explained explain(@PathVariable String id, @RequestParam Map<String, String> asked) {
        Parameters.requireOnly(
                asked.keySet(), "session", "trajectory", "validOn", "knownAt", "rules");
        var moment = Parameters.knownAt(asked.get("knownAt"));
        var rulebook = Parameters.rulebook(rulebooks, asked.get("rules"));
        var patient = Parameters.patient(id);
        var explanation =
                Explainer.explain(story(stream(patient), asked, moment, rulebook))
                        .orElseThrow(UnknownTreatment::new)
                        .withHashes(hashes(patient));
        return new Explained(
                explanation,
                told(prose -> prose.lines(explanation)),
                told(prose -> prose.brief(explanation)));
    }

    @GetMapping("/api/patients/{id}/coverage/difference")
    Differs difference(@PathVariable String id, @RequestParam Map<String, String> asked) {
        Parameters.requireOnly(asked.keySet(), "session", "trajectory", "validOn", "from", "to");
        var patient = Parameters.patient(id);
        var stream = stream(patient);
        var difference =
                DifferenceFinder.between(side(stream, asked, "from"), side(stream, asked, "to"))
                        .withHashes(hashes(patient));
        return new Differs(difference, told(prose -> prose.lines(difference)));
    }

    /** What was known at a moment, or everything judged by the rulebook of a version. */
    private Story side(List<RecordedEvent> stream, Map<String, String> asked, String side) {
        var text = asked.get(side);
        var rulebook = text == null ? null : rulebooks.find(text).orElse(null);
        return rulebook == null
                ? story(stream, asked, Parameters.moment(side, text), rulebooks.inForce())
                : story(stream, asked, null, rulebook);
    }

    private List<RecordedEvent> stream(PatientId patient) {
        var stream = streams.of(patient);
        if (stream.isEmpty()) {
            throw new UnknownPatient();
        }
        return stream;
    }

    private static Story story(
            List<RecordedEvent> stream,
            Map<String, String> asked,
            @Nullable Instant moment,
            Rulebook rulebook) {
        var reference = new SessionReference(asked.get("session"), asked.get("trajectory"));
        return Story.of(
                stream,
                moment,
                rulebook,
                Parameters.validOn(asked.get("validOn")),
                reference.in(PatientHistory.of(stream, null)));
    }

    private Map<Long, String> hashes(PatientId patient) {
        var hex = HexFormat.of();
        return streams.stored(patient).stream()
                .collect(
                        Collectors.toMap(
                                row -> row.event().sequence(), row -> hex.formatHex(row.hash())));
    }

    private static Map<String, List<String>> told(Function<Prose, List<String>> telling) {
        var texts = new LinkedHashMap<String, List<String>>();
        Prose.LANGUAGES.forEach(
                locale -> texts.put(locale.getLanguage(), telling.apply(Prose.in(locale))));
        return texts;
    }

    /**
     * An explanation for a program, and told to a person.
     *
     * @param text lines by language: {@code nl}, {@code en}
     * @param brief the same in few lines
     */
    record Explained(
            @JsonUnwrapped Explanation explanation,
            Map<String, List<String>> text,
            Map<String, List<String>> brief) {}

    /** A difference for a program, and told to a person. */
    record Differs(@JsonUnwrapped Difference difference, Map<String, List<String>> text) {}
}
