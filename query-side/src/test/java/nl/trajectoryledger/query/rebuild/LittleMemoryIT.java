package nl.trajectoryledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.query.testledger.RandomStories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;

/** A rebuild of a store that is larger than the memory of the process. */
@Timeout(300)
class LittleMemoryIT {

    private static final int PATIENTS = 100;
    private static final int COPIES = 15;

    /**
     * Spaces behind an event make it larger and mean nothing; PostgreSQL keeps so few as they are.
     */
    private static final int SPACES = 1_400;

    private static final long MEGABYTE = 1 << 20;

    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void reads_everybody_in_less_memory_than_the_events_take() throws Exception {
        for (int i = 0; i < PATIENTS; i++) {
            ledger.append(RebuiltLedger.FEBRUARY, RandomStories.story(i));
        }
        multiply();
        assertThat(number("select sum(pg_table_size(inhrelid)) from pg_inherits"))
                .isGreaterThan(48 * MEGABYTE);

        var process =
                RebuildProcess.start(List.of("-Xmx40m"), ledger.url(), ledger.masterKeyFile());

        assertThat(process.waitFor()).isZero();
        var rebuilt = new RebuildReports(ledger.jdbc()).latest().getFirst();
        assertThat(rebuilt.state()).isEqualTo("done");
        assertThat(rebuilt.eventsRead()).isEqualTo(number("select count(*) from ledger.event"));
        assertThat(rebuilt.patients()).isEqualTo(PATIENTS * (COPIES + 1));
        assertThat(rebuilt.patientsParked()).isZero();
    }

    /** Under other names, and without who they are: that is sealed for the first alone. */
    private void multiply() {
        ledger.jdbc()
                .sql(
                        """
                        insert into ledger.event (stream, sequence, event_id, name, revision,
                            recorded_at, payload, metadata, previous_hash, hash)
                        select md5(stream::text || copy)::uuid, sequence, gen_random_uuid(), name,
                            revision, recorded_at, payload || convert_to(repeat(' ', ?), 'UTF8'),
                            metadata, previous_hash, hash
                        from ledger.event, generate_series(1, ?) as copy
                        where name <> 'patient-registered'
                        """)
                .params(SPACES, COPIES)
                .update();
    }

    private long number(String sql) {
        return ledger.jdbc().sql(sql).query((row, _) -> row.getLong(1)).single();
    }
}
