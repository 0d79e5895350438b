package nl.trajectoryledger.query.verification;

import static java.util.Map.Entry.comparingByKey;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import nl.trajectoryledger.query.verification.StoredPlaces.Event;
import nl.trajectoryledger.query.verification.breaks.Break;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done to rows of the event table. */
record EventAlterations(StoredPlaces stored) {

    private static final String ELSEWHERE = "00000000-0000-0000-0000-000000000001";

    /** Two rows can only stand at one place without it. */
    private static final String WITHOUT_KEY = "alter table ledger.event drop constraint event_pkey";

    /** Any column but those that say where the event stands. */
    Alteration column() {
        var bytes = stored.oneOf(List.of("payload", "metadata", "previous_hash", "hash"));
        var columns =
                Map.of(
                        "event_id",
                        "gen_random_uuid()",
                        "name",
                        stored.scratched("name"),
                        "revision",
                        stored.flippedNumber("revision", 1) + "::smallint",
                        "recorded_at",
                        time("recorded_at"),
                        "source_recorded_at",
                        time("source_recorded_at"),
                        bytes,
                        stored.flipped(bytes));
        var event = stored.event();
        var drawn = stored.oneOf(columns.entrySet().stream().sorted(comparingByKey()).toList());
        return Alteration.of(set(event, drawn.getKey(), drawn.getValue()), event.place());
    }

    private String time(String column) {
        var other = "%s + interval '1 microsecond' * %d".formatted(column, 1L << stored.below(56));
        return stored.oneOf(List.of(other, "timestamptz 'infinity'"));
    }

    private static String set(Event event, String column, String value) {
        return "update ledger.event set %1$s = %2$s where %3$s and %1$s is distinct from %2$s"
                .formatted(column, value, event.key());
    }

    /** The column that says whose event it is. */
    Alteration stream() {
        var event = stored.event();
        return Alteration.of(
                set(event, "stream", "'%s'::uuid".formatted(ELSEWHERE)), Break.event(ELSEWHERE, 0));
    }

    Alteration sequence() {
        var event = stored.event();
        return Alteration.of(
                set(event, "sequence", stored.flippedNumber("sequence", 7)), event.place());
    }

    /** The columns that say where it stands among all events. */
    Alteration order() {
        var event = stored.event();
        var column = stored.oneOf(List.of("position", "transaction_id"));
        var number = stored.flippedNumber(column + "::text::bigint", 7) + "::text::%s";
        return Alteration.of(
                set(event, column, number.formatted(column.equals("position") ? "bigint" : "xid8")),
                event.place(),
                leaf(event));
    }

    private static String leaf(Event event) {
        return "leaf %d".formatted(event.leaf());
    }

    Alteration removed() {
        var event = stored.event();
        return Alteration.of("delete from ledger.event where " + event.key(), leaf(event));
    }

    /** The same row twice, or a copy behind the stream or in another one. */
    Alteration doubled() {
        var event = stored.event();
        return switch (stored.below(3)) {
            case 0 ->
                    new Alteration(
                            List.of(WITHOUT_KEY, copy(event, "stream, sequence")),
                            Set.of(Break.event(event.stream(), event.sequence() + 1)));
            case 1 -> behind(event);
            default ->
                    Alteration.of(
                            copy(event, "'%s', sequence".formatted(ELSEWHERE)),
                            Break.event(ELSEWHERE, 0));
        };
    }

    private Alteration behind(Event event) {
        long next = stored.from(event).getLast().sequence() + 1;
        return Alteration.of(
                copy(event, "stream, %d".formatted(next)), Break.event(event.stream(), next));
    }

    private static String copy(Event event, String key) {
        return """
        insert into ledger.event
        select %s, event_id, transaction_id, position, name, revision, recorded_at,
            source_recorded_at, payload, metadata, previous_hash, hash
        from ledger.event where %s
        """
                .formatted(key, event.key());
    }

    /** What two events say, or where they stand. */
    Alteration swapped() {
        var pair = List.of(stored.event(), stored.event());
        var columns =
                stored.oneOf(
                        List.of(
                                List.of("position", "transaction_id"),
                                List.of("payload", "metadata", "name"),
                                List.of("recorded_at", "event_id")));
        return exchanged(pair, columns);
    }

    /** Each of some neighbours in the place of the next. */
    Alteration reordered() {
        return exchanged(stored.row(2 + stored.below(10)), List.of("position", "transaction_id"));
    }

    private static Alteration exchanged(List<Event> events, List<String> columns) {
        var pairs =
                Stream.iterate(0, i -> i < events.size(), i -> i + 1)
                        .map(i -> pair(events.get(i), events.get((i + 1) % events.size())))
                        .collect(joining(", "));
        var set = columns.stream().map("%1$s = o.%1$s"::formatted).collect(joining(", "));
        var distinct =
                columns.stream()
                        .map("e.%1$s is distinct from o.%1$s"::formatted)
                        .collect(joining(" or "));
        var sql =
                """
                update ledger.event e set %s from ledger.event o
                where (e.stream, e.sequence, o.stream, o.sequence) in (%s) and (%s)
                """
                        .formatted(set, pairs, distinct);
        return new Alteration(List.of(sql), places(events));
    }

    private static String pair(Event one, Event other) {
        return "('%s'::uuid, %d, '%s'::uuid, %d)"
                .formatted(one.stream(), one.sequence(), other.stream(), other.sequence());
    }

    private static Set<String> places(List<Event> events) {
        return events.stream()
                .flatMap(event -> Stream.of(event.place(), leaf(event)))
                .collect(toUnmodifiableSet());
    }

    /** The last events of all. */
    Alteration truncated() {
        var tail = stored.tail(1 + stored.below(100));
        var keys = tail.stream().map(event -> "(%s)".formatted(event.key()));
        return Alteration.of(
                "delete from ledger.event where " + keys.collect(joining(" or ")),
                leaf(tail.getFirst()));
    }
}
