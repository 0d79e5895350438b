package nl.trajectoryledger.command.imports;

import static nl.trajectoryledger.command.imports.FactFiles.bsn;
import static nl.trajectoryledger.command.imports.FactFiles.intake;
import static nl.trajectoryledger.command.imports.FactFiles.patient;
import static nl.trajectoryledger.command.imports.FactFiles.session;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.command.CommandSide;
import nl.trajectoryledger.command.store.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Imports that are cancelled, or meet another: they come to what one comes to that is left alone.
 */
@Timeout(300)
class DisturbedImportIT {

    private static final int PATIENTS = 500;

    /** More rows than are read at a time, so that some patients are done and not yet over. */
    private static final int SESSIONS = 44;

    private static final int ROWS = PATIENTS * (SESSIONS + 2);
    private static final String FILE = file(0, SESSIONS);
    private static final TestDatabase LEFT_ALONE = new TestDatabase();

    private final TestDatabase database = new TestDatabase();
    private final CommandSide side = CommandSide.on(database);

    @BeforeAll
    static void bring_the_file_and_leave_it_alone() throws Exception {
        try (var side = CommandSide.on(LEFT_ALONE)) {
            assertThat(Brought.to(side, FILE, false).summary())
                    .isEqualTo("done, %d accepted".formatted(ROWS));
        }
    }

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void one_that_is_cancelled_again_and_again_goes_on_where_it_was() throws Exception {
        long accepted = 0;
        for (int share = 1; share <= 3; share++) {
            var cancelled = cancelledAt(share * ROWS / 4);
            accepted += cancelled.get("accepted").asLong();

            assertThat(cancelled.get("state").asString()).isEqualTo("cancelled");
            assertThat(done(cancelled)).isLessThan(ROWS);
            assertThat(events()).isEqualTo(accepted);
        }

        var rest = cancelledAt(Long.MAX_VALUE);

        assertThat(rest.get("state").asString()).isEqualTo("done");
        assertThat(rest.get("accepted").asLong()).isEqualTo(ROWS - accepted);
        assertThat(rest.get("repeated").asLong()).isEqualTo(accepted);
        assertThat(streams(database)).hasSize(PATIENTS).isEqualTo(streams(LEFT_ALONE));
    }

    @Test
    void two_about_the_same_people_at_once_record_what_one_would() throws Exception {
        var half = SESSIONS / 2;
        var one = CompletableFuture.supplyAsync(() -> bring(file(0, half)));
        var other = CompletableFuture.supplyAsync(() -> bring(file(half, SESSIONS)));

        var both = List.of(one.join(), other.join());

        assertThat(both).allMatch(brought -> brought.summary().startsWith("done, "));
        assertThat(both.stream().mapToLong(brought -> count(brought, "accepted")).sum())
                .isEqualTo(ROWS);
        assertThat(both.stream().mapToLong(brought -> count(brought, "repeated")).sum())
                .isEqualTo(2 * PATIENTS);
        assertThat(factsOf(streams(database))).isEqualTo(factsOf(streams(LEFT_ALONE)));
    }

    /** Somebody asks when so many rows are done, and not a moment later. */
    private JsonNode cancelledAt(long rows) throws Exception {
        database.asOwner()
                .sql(
                        """
                        create or replace function ledger.ask() returns trigger language plpgsql as
                        $$ begin new.cancel_asked := new.done >= %d; return new; end $$;
                        create or replace trigger ask before update on ledger.import
                        for each row execute function ledger.ask()
                        """
                                .formatted(rows))
                .update();
        return Brought.to(side, FILE, false).progress();
    }

    private static long done(JsonNode progress) {
        return progress.get("done").asLong();
    }

    private Brought bring(String file) {
        try {
            return Brought.to(side, file, false);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long count(Brought brought, String what) {
        return brought.progress().get(what).asLong();
    }

    private long events() {
        return database.asOwner()
                .sql("select count(*) from ledger.event")
                .query(Long.class)
                .single();
    }

    /** What the stream of each patient says, but for the ids that the ledger draws. */
    private static List<String> streams(TestDatabase of) {
        return of.asOwner()
                .sql(
                        """
                        select known.alias || string_agg(
                            event.name || coalesce(
                                convert_from(event.payload, 'UTF8')::jsonb ->> 'date', ''),
                            ' ' order by event.sequence)
                        from ledger.event
                        join ledger.patient_alias known on known.patient = event.stream
                        group by known.alias order by known.alias
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The same in whatever order. */
    private static List<String> factsOf(List<String> streams) {
        return streams.stream()
                .map(stream -> List.of(stream.split(" ")).stream().sorted().collect(joining(" ")))
                .toList();
    }

    /** Patient after patient in turn. */
    private static String file(int fromSession, int toSession) {
        return rows(n -> patient("p" + n, bsn(n)))
                + rows(n -> intake("p" + n, "knee"))
                + IntStream.range(fromSession, toSession)
                        .mapToObj(LocalDate.of(2024, 2, 1)::plusDays)
                        .map(day -> rows(n -> session("p" + n, day.toString())))
                        .collect(joining());
    }

    private static String rows(IntFunction<String> row) {
        return IntStream.range(0, PATIENTS).mapToObj(row).collect(joining());
    }
}
