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

import nl.trajectoryledger.command.dossier.DossierCache;
import nl.trajectoryledger.command.facts.BsnTaken;
import nl.trajectoryledger.events.dossier.DossierEvent;

import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class JointAppendsIT {

    private static final int MANY = 300;

    private final TestStore store = new TestStore();
    private final StoredRows rows = new StoredRows(store.database);
    private final JointAppends appends = new JointAppends(store.engine, new DossierCache());

    @Test
    void writes_many_events_as_it_writes_few() {
        store.append(0, registered(ANNA, ANNAS_BSN), session(ANNA, 2, "2024-03-06"));
        var sessions =
                IntStream.range(0, MANY)
                        .mapToObj(i -> session(ANNA, 3 + i, "2024-03-07"))
                        .toArray(DossierEvent[]::new);

        together(
                () -> {
                    append(0, everyKind(BRAM, BRAMS_BSN));
                    append(2, sessions);
                });

        rows.assertChained(ANNA, 2 + MANY);
        rows.assertChained(BRAM, 14);
        assertThat(store.read(ANNA)).endsWith((Object[]) sessions);
        assertThat(store.read(BRAM)).containsExactly((Object[]) everyKind(BRAM, BRAMS_BSN));
    }

    @Test
    void shows_each_command_what_was_recorded_before_all_of_them() {
        store.append(0, registered(ANNA, ANNAS_BSN), session(ANNA, 2, "2024-03-06"));

        together(
                () -> {
                    assertThat(store.read(ANNA)).hasSize(2);
                    assertThat(store.read(BRAM)).isEmpty();
                });
    }

    @Test
    void writes_nothing_of_any_command_when_another_writer_was_first_at_one() {
        store.append(0, registered(ANNA, ANNAS_BSN));

        assertThatThrownBy(
                        () ->
                                together(
                                        () -> {
                                            append(1, session(ANNA, 2, "2024-03-06"));
                                            append(0, registered(BRAM, BRAMS_BSN));
                                            append(1, session(ANNA, 2, "2024-03-07"));
                                        }))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.read(ANNA)).hasSize(1);
        assertThat(store.read(BRAM)).isEmpty();
    }

    @Test
    void writes_nothing_of_any_command_when_one_introduces_somebody_who_is_known() {
        store.append(0, registered(ANNA, ANNAS_BSN));

        assertThatThrownBy(
                        () ->
                                together(
                                        () -> {
                                            append(1, session(ANNA, 2, "2024-03-06"));
                                            append(0, registered(BRAM, ANNAS_BSN));
                                        }))
                .isInstanceOf(BsnTaken.class);
        assertThat(store.read(ANNA)).hasSize(1);
        assertThat(store.read(BRAM)).isEmpty();
    }

    @Test
    void needs_a_transaction_to_write_in() {
        assertThatThrownBy(() -> appends.together(Set.of(), Set.of(), List::of))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("what is appended jointly needs a transaction");
    }

    private void together(Runnable commands) {
        store.transaction.executeWithoutResult(
                _ ->
                        appends.together(
                                Set.of(ANNA),
                                Set.of(BRAM),
                                () -> {
                                    commands.run();
                                    return List.of();
                                }));
    }

    /** As the command of one patient does. */
    private void append(long firstSequence, DossierEvent... events) {
        store.engine.appendEvents(store.messages(NOON, firstSequence, events));
    }
}
