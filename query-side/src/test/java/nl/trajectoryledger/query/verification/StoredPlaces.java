package nl.trajectoryledger.query.verification;

import static java.util.Comparator.comparingLong;

import nl.trajectoryledger.query.verification.breaks.Break;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Random;

/** What there is to alter, drawn by chance. */
final class StoredPlaces {

    private final Random random;
    private final List<Event> events;
    private final List<Long> heads;

    StoredPlaces(JdbcClient database, Random random) {
        this.random = random;
        events =
                database.sql(
                                """
                                select stream, sequence, transaction_id::text as number, position,
                                    row_number() over (order by transaction_id, position) - 1
                                from ledger.event order by transaction_id, position
                                """)
                        .query(
                                (row, _) ->
                                        new Event(
                                                row.getString(1),
                                                row.getLong(2),
                                                row.getLong(3),
                                                row.getLong(4),
                                                row.getLong(5)))
                        .list();
        heads =
                database.sql("select size from transparency.head order by size")
                        .query((row, _) -> row.getLong(1))
                        .list();
    }

    /**
     * An event.
     *
     * @param leaf its place in the order of all events
     */
    record Event(String stream, long sequence, long transaction, long position, long leaf) {

        String place() {
            return Break.event(stream, sequence);
        }

        String key() {
            return "stream = '%s' and sequence = %d".formatted(stream, sequence);
        }
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Event event() {
        return oneOf(events);
    }

    /** Events that were recorded one after the other. */
    List<Event> row(int length) {
        int from = random.nextInt(events.size() - length);
        return events.subList(from, from + length);
    }

    /** The last events of all. */
    List<Event> tail(int length) {
        return events.subList(events.size() - length, events.size());
    }

    /** An event and those behind it in its stream. */
    List<Event> from(Event first) {
        return events.stream()
                .filter(event -> event.stream().equals(first.stream()))
                .filter(event -> event.sequence() >= first.sequence())
                .sorted(comparingLong(Event::sequence))
                .toList();
    }

    Event at(long leaf) {
        return events.get((int) leaf);
    }

    int size() {
        return events.size();
    }

    List<Long> heads() {
        return heads;
    }

    /** The first head that has this leaf. */
    String headWith(long leaf) {
        return head(heads.stream().filter(size -> size > leaf).findFirst().orElseThrow());
    }

    static String head(long size) {
        return "head of %d leaves".formatted(size);
    }

    /** A column of bytes with one byte otherwise. */
    String flipped(String column) {
        return "set_byte(%1$s, %2$d %% octet_length(%1$s), "
                .concat("get_byte(%1$s, %2$d %% octet_length(%1$s)) # %3$d)")
                .formatted(column, random.nextInt(1 << 20), 1 + random.nextInt(255));
    }

    /** A number with one of its lower bytes otherwise. */
    String flippedNumber(String column, int bytes) {
        return "(%s # %d)".formatted(column, (1L + random.nextInt(255)) << (8 * below(bytes)));
    }

    /** A text with one character otherwise. */
    String scratched(String column) {
        return "overlay(%1$s placing '%2$c' from 1 + %3$d %% length(%1$s))"
                .formatted(column, (char) ('!' + random.nextInt('&' - '!')), below(1 << 20));
    }
}
