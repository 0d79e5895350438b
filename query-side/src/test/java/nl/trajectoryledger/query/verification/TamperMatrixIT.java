package nl.trajectoryledger.query.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

import java.util.Random;

/**
 * Whoever owns the database alters what is stored; verification names the place. With {@code
 * -Dalterations.count} more of them are tried.
 */
class TamperMatrixIT {

    private static final int COUNT = Integer.getInteger("alterations.count", 3);
    private static final int PATIENTS = Integer.getInteger("alterations.patients", 20);

    /** A stream that is not there. */
    private static final String ELSEWHERE = "00000000-0000-0000-0000-000000000001";

    /** What becomes of every column of an event. */
    private static final String COLUMNS =
            """
            event_id           ; gen_random_uuid()
            transaction_id     ; (transaction_id::text::bigint + 1)::text::xid8
            position           ; position + 1000000
            name               ; name || '-'
            revision           ; revision + 1
            recorded_at        ; recorded_at + interval '1 microsecond'
            source_recorded_at ; source_recorded_at + interval '1 day'
            payload            ; FLIPPED
            metadata           ; FLIPPED
            previous_hash      ; FLIPPED
            hash               ; FLIPPED
            stream             ; cast('00000000-0000-0000-0000-000000000001' as uuid)
            sequence           ; sequence + 1000
            """;

    private static final AlteredLedger LEDGER = new AlteredLedger(PATIENTS);

    private final Random random = new Random(6962);

    @AfterEach
    void put_back() {
        LEDGER.putBack();
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    @Test
    void nothing_is_found_where_nothing_was_altered() throws InterruptedException {
        for (int round = 0; round < COUNT; round++) {
            var result = LEDGER.verified();

            assertThat(result.told()).isEmpty();
            assertThat(result.leaves()).isEqualTo(result.events()).isPositive();
            assertThat(result.unlogged()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = COLUMNS)
    void an_altered_column_of_an_event_is_found_where_it_is(String column, String value)
            throws InterruptedException {
        for (int round = 0; round < COUNT; round++) {
            var event = anEvent();
            var altered = value.equals("FLIPPED") ? flipped(column) : value;
            if (alter(
                    "update ledger.event set %1$s = %2$s where %3$s and %1$s <> %2$s"
                            .formatted(column, altered, event.key()))) {
                assertFound(column.equals("stream") ? ELSEWHERE : event.stream());
                LEDGER.putBack();
            }
        }
    }

    @Test
    void an_event_that_is_gone_is_missed() throws InterruptedException {
        for (int round = 0; round < COUNT; round++) {
            var event = anEvent();
            LEDGER.sql("delete from ledger.event where " + event.key());

            assertFound("gone");
            LEDGER.putBack();
        }
    }

    @Test
    void an_event_that_was_put_in_is_found() throws InterruptedException {
        for (int round = 0; round < COUNT; round++) {
            var event = anEvent();
            LEDGER.sql(
                    """
                    insert into ledger.event
                    select '%s', sequence, gen_random_uuid(),
                        transaction_id, position, name, revision, recorded_at, source_recorded_at,
                        payload, metadata, previous_hash, hash from ledger.event where
                    """
                                    .formatted(ELSEWHERE)
                            + event.key());

            assertFound(ELSEWHERE);
            LEDGER.putBack();
        }
    }

    @Test
    void two_events_that_changed_places_are_found() throws InterruptedException {
        for (int round = 0; round < COUNT; round++) {
            var one = anEvent();
            var other = anEvent();
            if (one.equals(other)) {
                continue;
            }
            LEDGER.sql(
                    """
                    update ledger.event e set position = o.position,
                        transaction_id = o.transaction_id
                    from ledger.event o
                    where (e.stream, e.sequence, o.stream, o.sequence)
                        in ((%1$s, %2$s), (%2$s, %1$s))
                    """
                            .formatted(one.values(), other.values()));

            assertFound(one.stream());
            assertFound(other.stream());
            LEDGER.putBack();
        }
    }

    @Test
    void a_tail_that_was_cut_off_everywhere_is_missed_by_whoever_kept_a_head()
            throws InterruptedException {
        var size = LEDGER.owner().sql("select max(size) from transparency.head");
        var last = size.query(Long.class).single();
        LEDGER.sql(
                """
                delete from ledger.event e using transparency.head h
                where (e.transaction_id, e.position) > (h.read_transaction, h.read_position)
                and h.size = (select max(size) from transparency.head where size < %d)
                """
                        .formatted(last));
        LEDGER.sql("delete from transparency.head where size = " + last);
        LEDGER.sql(
                "delete from transparency.tile where index >= (select max(size) from"
                        + " transparency.head) / 256");

        assertFound("given head of %d leaves".formatted(last));
    }

    @ParameterizedTest
    @CsvSource({
        "tile, hashes, head of",
        "head, edge, head of",
        "head, note, head of",
        "signing_key, note, keys"
    })
    void an_altered_byte_of_the_log_is_found(String table, String column, String place)
            throws InterruptedException {
        for (int round = 0; round < COUNT; round++) {
            var row =
                    "(select ctid from transparency.%s order by random() limit 1)".formatted(table);
            var altered = column.equals("note") ? scratched() : flipped(column);
            if (alter(
                    "update transparency.%s set %s = %s where ctid = %s"
                            .formatted(table, column, altered, row))) {
                assertFound(place);
                LEDGER.putBack();
            }
        }
    }

    @Test
    void a_head_that_is_gone_is_missed() throws InterruptedException {
        LEDGER.sql(
                "delete from transparency.head where size = (select min(size) from"
                        + " transparency.head)");

        assertFound("head of ");
    }

    private record Event(String stream, long sequence) {

        private String values() {
            return "'%s', %d".formatted(stream, sequence);
        }

        private String key() {
            return "stream = '%s' and sequence = %d".formatted(stream, sequence);
        }
    }

    private Event anEvent() {
        return LEDGER.owner()
                .sql("select stream, sequence from ledger.event order by stream, sequence offset ?")
                .param(random.nextInt(200))
                .query((row, _) -> new Event(row.getString(1), row.getLong(2)))
                .list()
                .getFirst();
    }

    /** One byte of a column, another one. */
    private String flipped(String column) {
        return "set_byte(%1$s, %2$d %% octet_length(%1$s), "
                .concat("(get_byte(%1$s, %2$d %% octet_length(%1$s)) + 1) %% 256)")
                .formatted(column, random.nextInt(10_000));
    }

    private String scratched() {
        return "overlay(note placing '~' from 1 + %d %% length(note))"
                .formatted(random.nextInt(10_000));
    }

    /** Whether the database itself did not refuse it. */
    private static boolean alter(String sql) {
        try {
            return LEDGER.sql(sql) > 0;
        } catch (DataIntegrityViolationException _) {
            return false;
        }
    }

    private static void assertFound(String place) throws InterruptedException {
        var told = LEDGER.verified().told();

        assertThat(told).isNotEmpty();
        assertThat(told.toString()).contains(place);
    }
}
