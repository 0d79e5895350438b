package nl.trajectoryledger.command.store;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.facts.BsnTaken;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.dossier.TrajectoryEvent;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.SearchHash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The keyed hashes by which a patient is found, written in the transaction of the event. */
final class SearchKeys {

    private final SearchHash hash;

    SearchKeys(SearchHash hash) {
        this.hash = hash;
    }

    /** Makes patients findable by what the events tell. */
    void record(Connection connection, List<DossierEvent> events) throws SQLException {
        var keys = events.stream().flatMap(this::keys).toList();
        if (keys.isEmpty()) {
            return;
        }
        try {
            insert(connection, keys);
        } catch (SQLException failed) {
            // The only key that can collide here is the one that gives a BSN to one patient.
            if (DuplicateKeys.UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                throw new BsnTaken();
            }
            throw failed;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Lives for one append and is never compared.
    private record Key(String kind, byte[] hash, PatientId patient) {}

    private Stream<Key> keys(DossierEvent event) {
        return switch (event) {
            case PatientRegistered e ->
                    Stream.of(
                            new Key(
                                    SearchHash.BSN,
                                    hash.of(requireNonNull(e.bsn())),
                                    e.patientId()));
            case InsuranceStarted e ->
                    e.policyNumber() == null
                            ? Stream.empty()
                            : Stream.of(
                                    new Key(
                                            SearchHash.POLICY_NUMBER,
                                            hash.of(e.policyNumber()),
                                            e.patientId()));
            case TrajectoryEvent _, FactRetracted _, RetentionEvent _ -> Stream.empty();
        };
    }

    /** In one order, so that of two who write the same keys one waits and neither deadlocks. */
    private static void insert(Connection connection, List<Key> keys) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into ledger.search_key (kind, hash, patient)
                        select * from unnest(?::text[], ?::bytea[], ?::uuid[])
                            as key (kind, hash, patient)
                        order by kind, hash, patient
                        on conflict (kind, hash, patient) do nothing
                        """)) {
            var kinds = keys.stream().map(Key::kind).toArray();
            insert.setArray(1, connection.createArrayOf("text", kinds));
            var hashes = keys.stream().map(Key::hash).toArray(byte[][]::new);
            insert.setArray(2, connection.createArrayOf("bytea", hashes));
            var patients = keys.stream().map(key -> key.patient().value()).toArray();
            insert.setArray(3, connection.createArrayOf("uuid", patients));
            insert.executeUpdate();
        }
    }
}
