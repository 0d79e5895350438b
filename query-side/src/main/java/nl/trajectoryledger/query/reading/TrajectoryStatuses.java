package nl.trajectoryledger.query.reading;

import static java.util.Comparator.comparing;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The read tables of trajectories and worklists, in one of their generations. */
public final class TrajectoryStatuses {

    static final JsonMapper ROWS =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private final JdbcClient database;
    private final TransactionTemplate savepoint;
    private final String schema;
    private final WorklistRows worklists;

    TrajectoryStatuses(
            JdbcClient database, PlatformTransactionManager transactions, Generation generation) {
        this.database = database;
        schema = generation.schema();
        worklists = new WorklistRows(database, schema);
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Which of these streams have events that their patients' rows do not know of yet. */
    Set<PatientId> behind(Map<PatientId, Long> lastSequences, Rulebook rulebook) {
        var known =
                database
                        .sql(
                                """
                                select patient, as_of_sequence from %s.derivation
                                where patient = any(cast(:patients as uuid[]))
                                  and rulebook_hash = :rulebook
                                  and codes_hash = :codes
                                """
                                        .formatted(schema))
                        .param("patients", texts(lastSequences.keySet()))
                        .param("rulebook", rulebook.hash())
                        .param("codes", rulebook.codes().hash())
                        .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return lastSequences.entrySet().stream()
                .filter(last -> known.getOrDefault(last.getKey().value(), -1L) < last.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Replaces the rows of these patients, except where a derivation that saw more of the stream
     * was faster. Runs in the caller's transaction.
     *
     * @return why it could not be done, for each patient whose rows the database refused
     */
    public Map<PatientId, RuntimeException> replace(Collection<Derivation> derivations) {
        try {
            write(derivations);
            return Map.of();
        } catch (DataIntegrityViolationException _) {
            return replaceOneByOne(derivations);
        }
    }

    /** Replaces one patient's rows, or leaves everything as it was. */
    void replaceOrFail(Derivation derivation) {
        write(List.of(derivation));
    }

    private Map<PatientId, RuntimeException> replaceOneByOne(Collection<Derivation> derivations) {
        var refusals = new LinkedHashMap<PatientId, RuntimeException>();
        for (var derivation : derivations) {
            try {
                write(List.of(derivation));
            } catch (DataIntegrityViolationException refused) {
                refusals.put(derivation.patient(), refused);
            }
        }
        return refusals;
    }

    private void write(Collection<Derivation> derivations) {
        savepoint.executeWithoutResult(
                _ -> {
                    var accepted = advance(derivations);
                    var newer =
                            derivations.stream()
                                    .filter(derived -> accepted.contains(derived.patient()))
                                    .toList();
                    remove(accepted);
                    insert(newer.stream().flatMap(derived -> derived.rows().stream()).toList());
                    worklists.replace(
                            accepted,
                            newer.stream()
                                    .flatMap(derived -> derived.worklistRows().stream())
                                    .toList());
                });
    }

    private void remove(Collection<PatientId> patients) {
        database.sql(
                        """
                        delete from %s.trajectory_status
                        where patient = any(cast(:patients as uuid[]))
                        """
                                .formatted(schema))
                .param("patients", texts(patients))
                .update();
    }

    private void insert(List<TrajectoryStatus> rows) {
        database.sql(
                        """
                        insert into %s.trajectory_status
                        select * from json_populate_recordset(
                            null::reading.trajectory_status, cast(:rows as json))
                        """
                                .formatted(schema))
                .param("rows", ROWS.writeValueAsString(rows))
                .update();
    }

    /** The patients whose derivations are not behind what is there; their rows stay locked. */
    private Set<PatientId> advance(Collection<Derivation> derivations) {
        var ordered = inOrder(derivations);
        var sequences = ordered.stream().map(Derivation::asOfSequence).toArray(Long[]::new);
        return database
                .sql(
                        """
                        insert into %s.derivation (
                            patient, as_of_sequence, rulebook_hash, codes_hash)
                        select * from unnest(
                            cast(:patients as uuid[]), cast(:sequences as bigint[]),
                            cast(:rulebooks as text[]), cast(:codes as text[]))
                        on conflict (patient, generation) do update
                        set as_of_sequence = excluded.as_of_sequence,
                            rulebook_hash = excluded.rulebook_hash,
                            codes_hash = excluded.codes_hash
                        where derivation.as_of_sequence <= excluded.as_of_sequence
                        returning patient
                        """
                                .formatted(schema))
                .param("patients", texts(ordered.stream().map(Derivation::patient).toList()))
                .param("sequences", sequences)
                .param("rulebooks", hashes(ordered, Derivation::rulebookHash))
                .param("codes", hashes(ordered, Derivation::codesHash))
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody locks in the same order, so nobody waits in a circle. */
    private static List<Derivation> inOrder(Collection<Derivation> derivations) {
        return derivations.stream()
                .sorted(comparing(derived -> derived.patient().value()))
                .toList();
    }

    private static String[] hashes(List<Derivation> all, Function<Derivation, String> hash) {
        return all.stream().map(hash).toArray(String[]::new);
    }

    private static String[] texts(Collection<PatientId> patients) {
        return patients.stream().map(PatientId::toString).toArray(String[]::new);
    }
}
