package nl.trajectoryledger.command.store;

import static nl.trajectoryledger.command.store.Examples.ANNA;
import static nl.trajectoryledger.command.store.Examples.ANNAS_BSN;
import static nl.trajectoryledger.command.store.Examples.BRAM;
import static nl.trajectoryledger.command.store.Examples.BRAMS_BSN;
import static nl.trajectoryledger.command.store.Examples.everyKind;
import static nl.trajectoryledger.command.store.Examples.registered;
import static nl.trajectoryledger.command.store.Examples.session;
import static nl.trajectoryledger.command.store.TestStore.NOON;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.stored.EventNames;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class AppendEventsIT {

    /** A hold set and lifted, and the erasure, after which nothing else is read as before. */
    private static final int ABOUT_KEEPING = 3;

    private final TestStore store = new TestStore();
    private final StoredRows rows = new StoredRows(store.database);

    @Test
    void gives_back_an_event_of_every_kind_as_it_was_recorded() {
        var events = everyKind(ANNA, ANNAS_BSN);
        assertThat(events).hasSize(EventNames.all().size() - ABOUT_KEEPING);

        store.append(0, events);

        assertThat(store.read(ANNA)).containsExactly((Object[]) events);
    }

    @Test
    void reads_a_stream_longer_than_a_batch_in_order() {
        store.append(0, registered(ANNA, ANNAS_BSN));
        for (int first = 1; first < 2_400; first += 100) {
            var sessions = new nl.trajectoryledger.events.dossier.DossierEvent[100];
            for (int i = 0; i < 100; i++) {
                sessions[i] = session(ANNA, first + i + 1, "2024-03-06");
            }
            store.append(first, sessions);
        }

        var numbers =
                store.engine
                        .readEvents(ANNA.toString(), 0)
                        .asStream()
                        .map(event -> event.getSequenceNumber())
                        .toList();

        assertThat(numbers).hasSize(2_401).isSorted().doesNotHaveDuplicates();
        assertThat(store.engine.lastSequenceNumberFor(ANNA.toString())).contains(2_400L);
    }

    @Test
    void chains_each_stream_by_a_hash_of_the_bytes_that_are_stored() {
        store.append(0, registered(ANNA, ANNAS_BSN), session(ANNA, 2, "2024-03-06"));
        store.append(0, everyKind(BRAM, BRAMS_BSN));
        store.append(2, session(ANNA, 3, "2024-03-07"), session(ANNA, 4, "2024-03-08"));

        rows.assertChained(ANNA, 4);
        rows.assertChained(BRAM, 14);
    }

    @Test
    void gives_the_events_of_a_stream_rising_positions() {
        store.append(0, everyKind(ANNA, ANNAS_BSN));

        var positions =
                store.database
                        .asOwner()
                        .sql("select position from ledger.event order by sequence")
                        .query(Long.class)
                        .list();

        assertThat(positions).hasSize(14).isSorted();
    }

    @Test
    void keeps_the_time_of_the_ledger_in_milliseconds_and_of_the_source_in_microseconds() {
        store.appendAt(NOON.plusNanos(1_999_999), 0, everyKind(ANNA, ANNAS_BSN));

        var row = rows.of(ANNA).get(2).event();

        assertThat(row.recordedAt()).isEqualTo("2026-03-02T12:00:00.001Z");
        assertThat(row.sourceRecordedAt()).isEqualTo("2024-05-01T08:30:00.123456Z");
    }

    @Test
    void never_lets_the_time_of_a_stream_run_backwards() {
        store.append(0, registered(ANNA, ANNAS_BSN));
        store.appendAt(NOON.minusSeconds(60), 1, session(ANNA, 2, "2024-03-06"));

        assertThat(rows.of(ANNA)).extracting(row -> row.event().recordedAt()).containsOnly(NOON);
    }

    @Test
    void shows_no_personal_data_in_the_stored_bytes() {
        store.append(0, everyKind(ANNA, ANNAS_BSN));

        var bytes = new StringBuilder();
        for (var row : rows.of(ANNA)) {
            bytes.append(new String(row.event().payload(), UTF_8));
            bytes.append(new String(row.event().metadata(), UTF_8));
        }

        assertThat(bytes).contains("2024-03-06").contains("sealed:1:");
        assertThat(bytes)
                .doesNotContain("999990019")
                .doesNotContain("1961-04-12")
                .doesNotContain("Voorbeeld")
                .doesNotContain("POLIS-4711");
    }

    @Test
    void tells_the_later_of_two_writers_that_it_lost() {
        store.append(0, registered(ANNA, ANNAS_BSN), session(ANNA, 2, "2024-03-06"));

        assertThatThrownBy(() -> store.append(0, session(ANNA, 1, "2024-03-07")))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> store.append(1, session(ANNA, 2, "2024-03-07")))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.read(ANNA)).hasSize(2);
    }

    @Test
    void refuses_an_event_that_nothing_comes_before() {
        assertThatThrownBy(() -> store.append(7, session(ANNA, 8, "2024-03-07")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no event 6 to build on");
    }

    @Test
    void serves_no_followers_and_no_snapshots() {
        var message = store.messages(NOON, 0, registered(ANNA, ANNAS_BSN)).getFirst();

        assertThatThrownBy(store.engine::createHeadToken).hasMessageContaining("followers read");
        assertThatThrownBy(store.engine::createTailToken).hasMessageContaining("followers read");
        assertThatThrownBy(() -> store.engine.readEvents(null, false).toList())
                .hasMessageContaining("followers read");
        assertThatThrownBy(() -> store.engine.storeSnapshot(message))
                .hasMessage("the ledger keeps no snapshots");
        assertThat(store.engine.readSnapshot(ANNA.toString())).isEmpty();
    }
}
