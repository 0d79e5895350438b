package nl.trajectoryledger.command.store;

import static nl.trajectoryledger.command.store.Examples.ANNA;
import static nl.trajectoryledger.command.store.Examples.ANNAS_BSN;
import static nl.trajectoryledger.command.store.Examples.BRAM;
import static nl.trajectoryledger.command.store.Examples.BRAMS_BSN;
import static nl.trajectoryledger.command.store.Examples.insured;
import static nl.trajectoryledger.command.store.Examples.registered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trajectoryledger.command.facts.BsnTaken;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;
import nl.trajectoryledger.events.stored.SearchHash;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class SearchKeysIT {

    private final TestStore store = new TestStore();

    @Test
    void finds_a_patient_by_bsn() {
        store.append(0, registered(ANNA, ANNAS_BSN));

        assertThat(find(SearchHash.BSN, store.hash.of(ANNAS_BSN))).containsExactly(ANNA.value());
        assertThat(find(SearchHash.BSN, store.hash.of(BRAMS_BSN))).isEmpty();
    }

    @Test
    void finds_everyone_under_a_policy_number() {
        store.append(0, registered(ANNA, ANNAS_BSN), insured(ANNA, 2, "POLIS-1"));
        store.append(0, registered(BRAM, BRAMS_BSN), insured(BRAM, 2, "POLIS-1"));

        var number = store.hash.of(new PolicyNumber("POLIS-1"));

        assertThat(find(SearchHash.POLICY_NUMBER, number))
                .containsExactlyInAnyOrder(ANNA.value(), BRAM.value());
    }

    @Test
    void takes_the_same_bsn_twice_from_the_same_patient() {
        store.append(0, registered(ANNA, ANNAS_BSN));
        store.append(1, registered(ANNA, ANNAS_BSN));

        assertThat(find(SearchHash.BSN, store.hash.of(ANNAS_BSN))).containsExactly(ANNA.value());
    }

    @Test
    void refuses_a_second_patient_with_a_bsn_and_records_nothing_of_it() {
        store.append(0, registered(ANNA, ANNAS_BSN));

        assertThatThrownBy(() -> store.append(0, registered(BRAM, ANNAS_BSN)))
                .isInstanceOf(BsnTaken.class)
                .hasMessage("bsn is the one of another patient in the ledger");
        assertThat(store.read(BRAM)).isEmpty();
    }

    @Test
    void gives_a_bsn_to_one_of_sixteen_who_want_it_at_once() throws Exception {
        var wishes =
                IntStream.range(0, 16)
                        .<Callable<Boolean>>mapToObj(
                                _ -> () -> takes(new PatientId(UUID.randomUUID())))
                        .toList();

        try (var threads = Executors.newFixedThreadPool(16)) {
            var granted = threads.invokeAll(wishes).stream().filter(wish -> wish.resultNow());
            assertThat(granted).hasSize(1);
        }
        assertThat(find(SearchHash.BSN, store.hash.of(ANNAS_BSN))).hasSize(1);
        assertThat(
                        store.database
                                .asOwner()
                                .sql("select stream from ledger.event")
                                .query(UUID.class)
                                .list())
                .isEqualTo(find(SearchHash.BSN, store.hash.of(ANNAS_BSN)));
    }

    @Test
    void leaves_no_trace_of_a_patient_whose_transaction_fails() {
        assertThatThrownBy(
                        () ->
                                store.transaction.executeWithoutResult(
                                        _ -> {
                                            store.append(0, registered(ANNA, ANNAS_BSN));
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");

        for (var table : List.of("event", "search_key", "patient_key")) {
            var rows = store.database.asOwner().sql("select count(*) from ledger." + table);
            assertThat(rows.query(Long.class).single()).as(table).isZero();
        }
    }

    private boolean takes(PatientId patient) {
        try {
            store.append(0, registered(patient, ANNAS_BSN));
            return true;
        } catch (BsnTaken _) {
            return false;
        }
    }

    private List<@Nullable UUID> find(String kind, byte[] hash) {
        return store.database
                .asOwner()
                .sql("select patient from ledger.search_key where kind = ? and hash = ?")
                .params(kind, hash)
                .query(UUID.class)
                .list();
    }
}
