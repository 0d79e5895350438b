package nl.trajectoryledger.command.imports.rehearsed;

import nl.trajectoryledger.command.dossier.PersonWords;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventNames;
import nl.trajectoryledger.events.stored.MasterKey;
import nl.trajectoryledger.events.stored.RehearsedForm;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The table {@code ledger.rehearsed_event}. */
@Component
public final class RehearsedEvents {

    private static final String REGISTERED = EventNames.of(PatientRegistered.class).name();

    private final JdbcTemplate database;
    private final RehearsedForm form;

    RehearsedEvents(JdbcTemplate database, @Qualifier("commandSideMasterKey") MasterKey master) {
        this.database = database;
        this.form = new RehearsedForm(master);
    }

    /** Keeps what a dry run would have recorded. */
    public void save(UUID dryRun, List<RehearsedEvent> events) {
        database.batchUpdate(
                """
                insert into ledger.rehearsed_event (dry_run, patient, sequence, row, name, sealed)
                values (?, ?, ?, ?, ?, ?)
                """,
                events.stream()
                        .map(
                                rehearsed -> {
                                    var event = rehearsed.event();
                                    return new Object[] {
                                        dryRun,
                                        event.patientId().value(),
                                        rehearsed.sequence(),
                                        rehearsed.row(),
                                        EventNames.of(event.getClass()).name(),
                                        form.seal(dryRun, rehearsed.sequence(), event)
                                    };
                                })
                        .toList());
    }

    /** Drops what dry runs left of a patient, also where they took the person for another one. */
    public int forget(PatientId patient, PersonWords words) {
        database.update("delete from ledger.rehearsed_claim where patient = ?", patient.value());
        var introduced =
                database.query(
                        """
                        select dry_run, patient, sequence, sealed from ledger.rehearsed_event
                        where name = ?
                        """,
                        (row, _) -> introduced(row, words),
                        REGISTERED);
        int dropped =
                database.update(
                        "delete from ledger.rehearsed_event where patient = ?", patient.value());
        for (var other : introduced.stream().filter(Objects::nonNull).distinct().toList()) {
            database.update("delete from ledger.rehearsed_claim where patient = ?", other);
            dropped +=
                    database.update("delete from ledger.rehearsed_event where patient = ?", other);
        }
        return dropped;
    }

    private @Nullable UUID introduced(ResultSet row, PersonWords words) throws SQLException {
        var patient = row.getObject("patient", UUID.class);
        var event =
                form.open(
                        row.getObject("dry_run", UUID.class),
                        new PatientId(patient),
                        row.getLong("sequence"),
                        REGISTERED,
                        row.getBytes("sealed"));
        return event instanceof PatientRegistered known && words.name(known) ? patient : null;
    }

    /** Drops what dry runs left that nobody may ask about any more. */
    public void forgetOld() {
        database.update(
                """
                delete from ledger.rehearsed_event
                where dry_run in (select id from ledger.dry_run where kept_until < now())
                """);
    }
}
