package nl.trajectoryledger.command.imports.rehearsed;

import nl.trajectoryledger.events.stored.EventNames;
import nl.trajectoryledger.events.stored.MasterKey;
import nl.trajectoryledger.events.stored.RehearsedForm;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The table {@code ledger.rehearsed_event}. */
@Component
public final class RehearsedEvents {

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

    /** Drops what dry runs left that nobody may ask about any more. */
    public void forgetOld() {
        database.update(
                """
                delete from ledger.rehearsed_event
                where dry_run in (select id from ledger.dry_run where kept_until < now())
                """);
    }
}
