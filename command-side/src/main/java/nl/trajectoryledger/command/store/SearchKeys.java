package nl.trajectoryledger.command.store;

import nl.trajectoryledger.command.facts.BsnTaken;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.SearchHash;

import java.sql.Connection;
import java.sql.SQLException;

/** The keyed hashes by which a patient is found, written in the transaction of the event. */
final class SearchKeys {

    private final SearchHash hash;

    SearchKeys(SearchHash hash) {
        this.hash = hash;
    }

    /** Makes the patient findable by what the event tells. */
    void record(Connection connection, DossierEvent event) throws SQLException {
        if (event instanceof PatientRegistered registered) {
            try {
                var bsn = hash.of(registered.bsn());
                insert(connection, SearchHash.BSN, bsn, registered.patientId());
            } catch (SQLException failed) {
                // The only key that can collide here is the one that gives a BSN to one patient.
                if (DuplicateKeys.UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                    throw new BsnTaken();
                }
                throw failed;
            }
        } else if (event instanceof InsuranceStarted started && started.policyNumber() != null) {
            var number = hash.of(started.policyNumber());
            insert(connection, SearchHash.POLICY_NUMBER, number, started.patientId());
        }
    }

    private static void insert(Connection connection, String kind, byte[] value, PatientId patient)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into ledger.search_key (kind, hash, patient) values (?, ?, ?)
                        on conflict (kind, hash, patient) do nothing
                        """)) {
            insert.setString(1, kind);
            insert.setBytes(2, value);
            insert.setObject(3, patient.value());
            insert.executeUpdate();
        }
    }
}
