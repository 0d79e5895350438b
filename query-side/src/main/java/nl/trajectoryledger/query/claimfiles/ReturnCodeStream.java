package nl.trajectoryledger.query.claimfiles;

import nl.trajectoryledger.query.returncodes.PredictedFile;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.PatientStreams;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes the answers to be expected to the claims of a file as one JSON object a line. */
final class ReturnCodeStream {

    private static final JsonMapper JSON = new JsonMapper();

    private final PatientStreams streams;
    private final Rulebook rulebook;
    private final OutputStream out;
    private PredictedFile whole = PredictedFile.NONE;

    ReturnCodeStream(PatientStreams streams, Rulebook rulebook, OutputStream out) {
        this.streams = streams;
        this.rulebook = rulebook;
        this.out = out;
    }

    /** A line about a claim. */
    record ClaimAnswer(PredictedRow claim) {}

    /** A line about a claim that could not be read. */
    record UnreadableAnswer(UnreadableRow unreadable) {}

    /** The last line; where it is missing, the answer was cut off. */
    record LastLine(ReturnCodeSummary summary) {}

    /** Tells the claims of a patient. */
    void tell(ClaimedPatient patient) {
        patient.predict(streams.of(patient.patient()), rulebook).forEach(this::tell);
    }

    private void tell(PredictedRow claim) {
        whole = whole.plus(claim.predicted().returnCodes());
        write(new ClaimAnswer(claim));
    }

    /** Tells a claim that could not be read. */
    void tell(UnreadableRow unreadable) {
        whole = whole.plusUnreadable(unreadable.returnCodes());
        write(new UnreadableAnswer(unreadable));
    }

    /** Tells what all of them come to. */
    void finish() {
        write(new LastLine(ReturnCodeSummary.of(whole)));
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
