package nl.trajectoryledger.query.claimfiles;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Claimed;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.Examination;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.returncodes.PredictedLine;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a file claims for one patient.
 *
 * @param claims in the order of the file, at least one
 * @param events that the file would have added; none where the ledger has all of it
 */
record ClaimedPatient(List<RehearsedClaim> claims, List<RecordedEvent> events) {

    PatientId patient() {
        return claims.getFirst().patient();
    }

    /** Foresees the answer to each claim, judged with all that the file says. */
    Stream<PredictedRow> predict(List<RecordedEvent> stream, Rulebook rulebook) {
        return Coverage.examine(PatientHistory.of(after(stream), null), rulebook, null).stream()
                .flatMap(this::predict);
    }

    private Stream<PredictedRow> predict(Examination examined) {
        var lines =
                examined.claimLines(examined.report(), claimed()).stream()
                        .collect(toMap(line -> line.session().session(), PredictedLine::of));
        // A session that was taken back since has no line.
        return claims.stream()
                .filter(claim -> lines.containsKey(claim.session()))
                .map(
                        claim ->
                                new PredictedRow(
                                        claim.row(),
                                        known(),
                                        requireNonNull(lines.get(claim.session()))));
    }

    /** A line that stands there twice is one claim. */
    private Map<FactId, Claimed> claimed() {
        return claims.stream()
                .collect(
                        toMap(
                                RehearsedClaim::session,
                                RehearsedClaim::claimed,
                                (first, _) -> first));
    }

    /** The patient, if the ledger knew the person before the file. */
    private @Nullable PatientId known() {
        return !events.isEmpty() && events.getFirst().sequence() == 0 ? null : patient();
    }

    /** What was recorded since the dry run is left out where the file adds to the stream. */
    private List<RecordedEvent> after(List<RecordedEvent> stream) {
        if (events.isEmpty()) {
            return stream;
        }
        long held = events.getFirst().sequence();
        var all = new ArrayList<RecordedEvent>();
        stream.stream().filter(event -> event.sequence() < held).forEach(all::add);
        all.addAll(events);
        return all;
    }
}
