package nl.trajectoryledger.query.status;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.reading.Obstacle;
import nl.trajectoryledger.query.reading.StatusDeriver;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The patients with parked events, each tried again as a whole: once derived, all that is parked of
 * a patient is settled. Axon tries letter by letter, and a patient that is asked for it finds among
 * the first ten only.
 */
final class ParkedPatients {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final StatusDeriver deriver;

    ParkedPatients(
            JdbcClient database, PlatformTransactionManager transactions, StatusDeriver deriver) {
        this.database = database;
        transaction = new TransactionTemplate(transactions);
        this.deriver = deriver;
    }

    /** What came of trying again: how many are derived now, and how many stay parked. */
    record Tried(int derived, int parked) {

        static final Tried NOBODY = new Tried(0, 0);

        Tried and(Tried other) {
            return new Tried(derived + other.derived, parked + other.parked);
        }
    }

    private record Letter(String id, long sequence) {}

    /** How many there are. */
    long count() {
        return database.sql(
                        """
                        select count(distinct sequenceidentifier) from reading.dead_letter
                        where processinggroup = ?
                        """)
                .param(LiveProjection.NAME)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Those parked first. */
    List<ParkedPatient> first(int size) {
        return database.sql(
                        """
                        select sequenceidentifier, events, sequencenumber, enqueuedat, lasttouched,
                            causetype, causemessage,
                            (select position from ledger.event
                             where stream = cast(sequenceidentifier as uuid)
                                and sequence = sequencenumber)
                        from (
                            select *, count(*) over letters as events,
                                row_number() over (letters order by sequenceindex) as place
                            from reading.dead_letter where processinggroup = :group
                            window letters as (partition by sequenceidentifier)) as letter
                        where place = 1
                        order by enqueuedat, sequenceidentifier limit :size
                        """)
                .param("group", LiveProjection.NAME)
                .param("size", size)
                .query((row, _) -> parked(row))
                .list();
    }

    private static ParkedPatient parked(ResultSet row) throws SQLException {
        return new ParkedPatient(
                UUID.fromString(row.getString("sequenceidentifier")),
                row.getLong("events"),
                row.getLong("sequencenumber"),
                row.getObject("position", Long.class),
                Instant.parse(row.getString("enqueuedat")),
                Instant.parse(row.getString("lasttouched")),
                obstacle(row.getString("causetype")),
                row.getString("causemessage"));
    }

    private static @Nullable Obstacle obstacle(String type) {
        return type.equals(ParkedEvents.BY_REBUILD) ? null : Obstacle.valueOf(type);
    }

    /** Tries everyone again. */
    Tried retry() {
        return database
                .sql(
                        """
                        select sequenceidentifier from reading.dead_letter
                        where processinggroup = ?
                        group by sequenceidentifier order by min(lasttouched)
                        """)
                .param(LiveProjection.NAME)
                .query((row, _) -> new PatientId(UUID.fromString(row.getString(1))))
                .list()
                .stream()
                .map(this::retry)
                .reduce(Tried.NOBODY, Tried::and);
    }

    /** Tries one patient again, unless somebody else does at this moment. */
    Tried retry(PatientId patient) {
        return transaction.<Tried>execute(
                _ -> {
                    var letters = held(patient);
                    return letters.isEmpty() ? Tried.NOBODY : retry(patient, letters);
                });
    }

    private Tried retry(PatientId patient, List<Letter> letters) {
        var failure =
                Optional.ofNullable(
                        deriver.derive(Map.of(patient, letters.getLast().sequence())).get(patient));
        failure.ifPresentOrElse(cause -> keep(letters.getFirst(), cause), () -> remove(letters));
        return failure.isPresent() ? new Tried(0, 1) : new Tried(1, 0);
    }

    private List<Letter> held(PatientId patient) {
        return database.sql(
                        """
                        select deadletteridentifier, sequencenumber from reading.dead_letter
                        where processinggroup = ? and sequenceidentifier = ?
                        order by sequenceindex for update skip locked
                        """)
                .params(LiveProjection.NAME, patient.toString())
                .query((row, _) -> new Letter(row.getString(1), row.getLong(2)))
                .list();
    }

    private void remove(List<Letter> letters) {
        database.sql("delete from reading.dead_letter where deadletteridentifier = any(?)")
                .param(letters.stream().map(Letter::id).toArray(String[]::new))
                .update();
    }

    private void keep(Letter first, RuntimeException cause) {
        database.sql(
                        """
                        update reading.dead_letter
                        set causetype = ?, causemessage = ?,
                            lasttouched = to_char(clock_timestamp() at time zone 'UTC',
                                'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                        where deadletteridentifier = ?
                        """)
                .params(Obstacle.of(cause).name(), Obstacle.told(cause), first.id())
                .update();
    }
}
