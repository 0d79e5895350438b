package nl.trajectoryledger.query.dryruns;

import nl.trajectoryledger.query.effects.Effect;
import nl.trajectoryledger.query.effects.Effects;
import nl.trajectoryledger.query.effects.FileEffect;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.PatientStreams;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes what a file would change as one JSON object a line, patient by patient. */
final class EffectStream {

    private static final JsonMapper JSON = new JsonMapper();

    private final PatientStreams streams;
    private final Rulebook rulebook;
    private final OutputStream out;
    private FileEffect whole = FileEffect.NONE;

    EffectStream(PatientStreams streams, Rulebook rulebook, OutputStream out) {
        this.streams = streams;
        this.rulebook = rulebook;
        this.out = out;
    }

    /** A line about a row. */
    record RowLine(Effect effect) {}

    /** The last line; where it is missing, the answer was cut off. */
    record LastLine(EffectSummary summary) {}

    /** Tells the rows of a patient. */
    void tell(RehearsedPatient patient) {
        var effects =
                Effects.of(
                        patient.isNew() ? null : patient.patient(),
                        held(patient),
                        patient.rows(),
                        rulebook,
                        effect -> write(new RowLine(effect)));
        whole = whole.plus(patient.isNew(), effects);
    }

    /** Tells what all of them come to. */
    void finish() {
        write(new LastLine(EffectSummary.of(whole)));
    }

    /** What was recorded since the dry run is left out, or the same row might count twice. */
    private List<RecordedEvent> held(RehearsedPatient patient) {
        return streams.of(patient.patient()).stream()
                .filter(event -> event.sequence() < patient.held())
                .toList();
    }

    private void write(Object line) {
        try {
            out.write(JSON.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
