package nl.trajectoryledger.query.pages.patients;

import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days among which one can slide: from the first session to the latest fact.
 *
 * @param first day of the first session
 * @param last day of the latest fact
 */
record Days(LocalDate first, LocalDate last) {

    static Optional<Days> of(List<RecordedEvent> stream) {
        var latest = PatientHistory.of(stream, null).latestDate();
        if (latest == null) {
            return Optional.empty();
        }
        return stream.stream()
                .filter(each -> each.event() instanceof SessionDelivered)
                .map(each -> ((SessionDelivered) each.event()).date())
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(latest))
                .map(first -> new Days(first, latest));
    }
}
