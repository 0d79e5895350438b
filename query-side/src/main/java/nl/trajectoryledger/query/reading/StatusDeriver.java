package nl.trajectoryledger.query.reading;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.PatientStreams;

import org.springframework.dao.DataAccessException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Gatherers;

/**
 * Derives patients and writes their rows, so that one who fails keeps no other from being written.
 * A database that fails is nobody's fault: then the whole batch fails, and is tried again.
 */
public final class StatusDeriver {

    /** Streams held in memory at once: those of a batch of the live projection at the most. */
    private static final int BUNCH = 256;

    private final PatientStreams streams;
    private final Supplier<TrajectoryStatuses> tables;
    private final CurrentRulebook rulebooks;

    /**
     * Derives by the rules of the moment.
     *
     * @param tables asked once in every transaction
     */
    public StatusDeriver(
            PatientStreams streams,
            Supplier<TrajectoryStatuses> tables,
            CurrentRulebook rulebooks) {
        this.streams = streams;
        this.tables = tables;
        this.rulebooks = rulebooks;
    }

    /**
     * Brings the rows of these patients up to date, in the caller's transaction.
     *
     * @param lastSequences the last event known of each patient's stream
     * @return why it could not be done, for each patient with whom it could not
     */
    public Map<PatientId, RuntimeException> derive(Map<PatientId, Long> lastSequences) {
        var failures = new LinkedHashMap<PatientId, RuntimeException>();
        var rulebook = rulebooks.get();
        var statuses = tables.get();
        statuses.behind(lastSequences, rulebook).stream()
                .gather(Gatherers.windowFixed(BUNCH))
                .forEach(bunch -> failures.putAll(derive(bunch, statuses, rulebook)));
        return failures;
    }

    private Map<PatientId, RuntimeException> derive(
            List<PatientId> patients, TrajectoryStatuses statuses, Rulebook rulebook) {
        var failures = new LinkedHashMap<PatientId, RuntimeException>();
        var derivations = new ArrayList<Derivation>();
        for (var stream : streams.of(patients)) {
            try {
                derivations.add(Derivation.of(stream.patient(), stream.events(), rulebook));
            } catch (DataAccessException unavailable) {
                throw unavailable;
            } catch (RuntimeException failed) {
                failures.put(stream.patient(), failed);
            }
        }
        failures.putAll(statuses.replace(derivations));
        return failures;
    }

    /** Brings one patient's rows up to date; leaves everything as it was if that fails. */
    public void deriveOrFail(PatientId patient) {
        var stream = streams.of(List.of(patient)).getFirst();
        tables.get().replaceOrFail(Derivation.of(patient, stream.events(), rulebooks.get()));
    }
}
