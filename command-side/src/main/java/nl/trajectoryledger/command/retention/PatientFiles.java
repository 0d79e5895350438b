package nl.trajectoryledger.command.retention;

import nl.trajectoryledger.events.dossier.LegalHoldLifted;
import nl.trajectoryledger.events.dossier.LegalHoldSet;
import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** When the files of patients were changed last. What is decided on keeping one is no change. */
@Component
final class PatientFiles {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static final String[] NO_CHANGE =
            Stream.of(RetentionEvent.class.getPermittedSubclasses())
                    .map(type -> EventNames.of(type.asSubclass(RetentionEvent.class)).name())
                    .toArray(String[]::new);

    private final JdbcClient database;

    PatientFiles(JdbcClient database) {
        this.database = database;
    }

    /** A file and when it was changed last. */
    record Changed(PatientId patient, LocalDate lastChangedOn) {}

    /** Empty for a patient the ledger does not know. */
    Optional<Changed> find(PatientId patient) {
        return database.sql(
                        """
                        select stream, max(coalesce(source_recorded_at, recorded_at)) as changed
                        from ledger.event
                        where stream = :patient and name <> all(:noChange) group by stream
                        """)
                .param("patient", patient.value())
                .param("noChange", NO_CHANGE)
                .query((row, _) -> changed(row))
                .optional();
    }

    /**
     * Files that were not changed after a day, are not held and not erased, those of longest ago
     * first.
     */
    List<Changed> unchangedAfter(LocalDate day, int most) {
        return database.sql(
                        """
                        select stream, max(coalesce(source_recorded_at, recorded_at))
                                filter (where name <> all(:noChange)) as changed
                        from ledger.event group by stream
                        having max(coalesce(source_recorded_at, recorded_at))
                                filter (where name <> all(:noChange)) < :end
                            and count(*) filter (where name = :set)
                                = count(*) filter (where name = :lifted)
                            and count(*) filter (where name = :erased) = 0
                        order by changed, stream limit :most
                        """)
                .param("noChange", NO_CHANGE)
                .param("end", day.plusDays(1).atStartOfDay(AMSTERDAM).toOffsetDateTime())
                .param("set", EventNames.of(LegalHoldSet.class).name())
                .param("lifted", EventNames.of(LegalHoldLifted.class).name())
                .param("erased", EventNames.of(PatientErased.class).name())
                .param("most", most)
                .query((row, _) -> changed(row))
                .list();
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(
                new PatientId(row.getObject("stream", UUID.class)),
                row.getObject("changed", OffsetDateTime.class)
                        .atZoneSameInstant(AMSTERDAM)
                        .toLocalDate());
    }
}
