package nl.trajectoryledger.query.generations;

import nl.trajectoryledger.events.identity.PatientId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whose rows a rebuild could not make. */
public final class ParkedLog {

    private final JdbcClient database;

    public ParkedLog(JdbcClient database) {
        this.database = database;
    }

    void add(Claim claim, Parked parked) {
        database.sql(
                        """
                        insert into reading.rebuild_parked
                            (rebuild, patient, sequence, position, reason)
                        values (:rebuild, :patient, :sequence,
                            (select position from ledger.event
                             where stream = :patient and sequence = :sequence), :reason)
                        on conflict (rebuild, patient) do update
                        set sequence = excluded.sequence, position = excluded.position,
                            reason = excluded.reason
                        """)
                .param("rebuild", claim.rebuild())
                .param("patient", parked.patient().value())
                .param("sequence", parked.sequence())
                .param("reason", parked.reason())
                .update();
    }

    /** Forgets those whose rows could be made after all. */
    void remove(Claim claim, Collection<PatientId> patients) {
        database.sql(
                        """
                        delete from reading.rebuild_parked
                        where rebuild = ? and patient = any(cast(? as uuid[]))
                        """)
                .param(claim.rebuild())
                .param(patients.stream().map(PatientId::toString).toArray(String[]::new))
                .update();
    }

    long count(Claim claim) {
        return database.sql("select count(*) from reading.rebuild_parked where rebuild = ?")
                .param(claim.rebuild())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Whom a rebuild parked, in the order of the ledger. */
    public List<Parked> of(UUID rebuild) {
        return database.sql(
                        """
                        select patient, sequence, position, reason from reading.rebuild_parked
                        where rebuild = ? order by position, patient
                        """)
                .param(rebuild)
                .query(
                        (row, _) ->
                                new Parked(
                                        new PatientId(row.getObject(1, UUID.class)),
                                        row.getObject(2, Long.class),
                                        row.getObject(3, Long.class),
                                        row.getString(4)))
                .list();
    }
}
