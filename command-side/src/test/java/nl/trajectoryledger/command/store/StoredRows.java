package nl.trajectoryledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.StoredEvent;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The event table as its owner sees it. */
public record StoredRows(TestDatabase database) {

    List<ChainedEvent> of(PatientId patient) {
        return database.asOwner()
                .sql("select * from ledger.event where stream = ? order by sequence")
                .param(patient.value())
                .query((row, _) -> event(row))
                .list();
    }

    /** So many events, each chained to the one before it. */
    void assertChained(PatientId patient, int events) {
        var rows = of(patient);
        assertThat(rows).hasSize(events);
        assertChained(rows);
    }

    /** Every event of every patient, chained to the one before it. */
    public void assertAllChained() {
        for (int partition = 0; partition < 16; partition++) {
            database
                    .asOwner()
                    .sql(
                            "select * from ledger.event_p%02d order by stream, sequence"
                                    .formatted(partition))
                    .query((row, _) -> event(row))
                    .list()
                    .stream()
                    .collect(groupingBy(row -> row.event().stream()))
                    .values()
                    .forEach(StoredRows::assertChained);
        }
    }

    private static void assertChained(List<ChainedEvent> rows) {
        byte[] previous = null;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            assertThat(row.event().sequence()).isEqualTo(i);
            assertThat(row.previousHash()).isEqualTo(previous);
            assertThat(row.hash()).isEqualTo(row.event().hashAfter(previous));
            previous = row.hash();
        }
    }

    private static ChainedEvent event(ResultSet row) throws SQLException {
        return new ChainedEvent(
                new StoredEvent(
                        row.getObject("stream", UUID.class),
                        row.getLong("sequence"),
                        row.getObject("event_id", UUID.class),
                        row.getString("name"),
                        row.getInt("revision"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("source_recorded_at", OffsetDateTime.class)),
                        row.getBytes("payload"),
                        row.getBytes("metadata")),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
