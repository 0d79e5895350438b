package nl.trajectoryledger.query.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.merkle.GrowingTree;
import nl.trajectoryledger.events.merkle.KeyChange;
import nl.trajectoryledger.events.merkle.LogSigner;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.events.merkle.TreeHead;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.stream.ReadPosition;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class LogGrowthIT {

    private static final Instant NOON = Instant.parse("2024-07-01T12:00:00Z");

    private final TestLedger ledger = new TestLedger();
    private final LogTables tables = new LogTables(ledger.jdbc());
    private final LogSigner signer = LogSigner.generate("ledger.example");
    private final LogGrowth growth = growth(new LogSigning(signer, null));
    private final LogProofs proofs = new LogProofs(ledger.jdbc(), tables, ledger.transactions());

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void an_empty_ledger_has_no_head() {
        assertThat(growth.grow()).isEmpty();
        assertThat(tables.latest()).isEmpty();
    }

    @Test
    void a_head_is_signed_and_names_the_one_before_it() {
        store(2);
        var first = growth.grow().getFirst();
        store(1);
        var second = growth.grow().getFirst();

        assertThat(first.note().isSignedBy(signer.key())).isTrue();
        assertThat(first.head().previous()).isNull();
        assertThat(first.head().at()).isEqualTo(NOON);
        assertThat(second.head())
                .isEqualTo(
                        new TreeHead(
                                "ledger.example",
                                3,
                                plainRoot(3),
                                NOON,
                                TreeHead.fingerprint(first.note())));
        assertThat(growth.grow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 700})
    void grown_in_steps_it_has_the_root_of_all_events_in_their_order(int step) {
        for (var size = step; size <= 4 * step; size += step) {
            store(step);
            growth.grow();

            assertThat(tables.latest().orElseThrow().head().root()).isEqualTo(plainRoot(size));
        }
    }

    @Test
    void every_event_is_proved_to_be_in_it() {
        var patient = store(300);
        growth.grow();
        var other = store(300);
        growth.grow();

        for (var stream : List.of(patient, other)) {
            IntStream.range(0, 300).forEach(sequence -> assertIncluded(stream, sequence));
        }
    }

    @Test
    void it_is_proved_to_have_only_grown() {
        IntStream.of(1, 5, 250, 256, 300, 1_000)
                .forEach(
                        count -> {
                            store(count);
                            growth.grow();
                        });
        var heads = ledger.jdbc().sql("select size from transparency.head").query(Long.class);

        for (long from : heads.list()) {
            for (long to : heads.list()) {
                if (from <= to) {
                    assertThat(proofs.consistency(from, to).orElseThrow())
                            .matches(proof -> proof.connects(root(from), root(to)));
                }
            }
        }
        assertThat(proofs.consistency(1, 2)).isEmpty();
    }

    @Test
    void tiles_of_tiles_are_kept_once_full() {
        store(65_536 + 300);
        growth.grow();

        assertThat(tables.tile(1, 0)).isPresent();
        assertThat(tables.latest().orElseThrow().head().root()).isEqualTo(plainRoot(65_836));
        assertThat(proofs.consistency(LogGrowth.STEP, 65_836).orElseThrow())
                .matches(proof -> proof.connects(root(LogGrowth.STEP), root(65_836)));
    }

    @Test
    void an_event_of_a_later_transaction_is_not_in_it_yet() {
        store(1);
        growth.grow();

        assertThat(proofs.inclusion(store(1), 0)).isEmpty();
        assertThat(proofs.inclusion(new PatientId(new UUID(9, 9)), 0)).isEmpty();
    }

    @Test
    void it_never_passes_a_transaction_that_still_runs() throws Exception {
        try (var running = ledger.owner().getConnection();
                var statement = running.createStatement()) {
            running.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            store(3);

            assertThat(growth.grow()).isEmpty();

            running.commit();
        }
        assertThat(growth.grow()).hasSize(1);
    }

    @Test
    void another_key_signs_only_when_the_one_before_vouches_for_it() {
        var next = LogSigner.generate("ledger.example");
        store(3);
        growth.grow();
        store(1);

        assertThatThrownBy(() -> growth(new LogSigning(next, null)).grow())
                .isInstanceOf(IllegalStateException.class);
        var head = growth(new LogSigning(next, signer)).grow().getFirst();

        assertThat(head.note().isSignedBy(next.key())).isTrue();
        assertThat(KeyChange.chain(tables.keys()))
                .extracting(KeyChange::key, KeyChange::from)
                .containsExactly(tuple(signer.key(), 0L), tuple(next.key(), 3L));
    }

    @Test
    void several_processes_that_grow_it_make_one_log() {
        for (var round = 0; round < 5; round++) {
            store(1_000);
            var both =
                    List.of(
                            CompletableFuture.runAsync(growth::grow),
                            CompletableFuture.runAsync(growth::grow));
            both.forEach(CompletableFuture::join);
        }
        growth.grow();

        assertThat(tables.latest().orElseThrow().head().root()).isEqualTo(plainRoot(5_000));
    }

    @Test
    void what_was_signed_cannot_be_changed_by_its_owner_either() {
        store(300);
        growth.grow();
        var owner = JdbcClient.create(ledger.owner());

        for (var change :
                List.of(
                        "update transparency.head set note = ''",
                        "delete from transparency.tile",
                        "truncate transparency.head")) {
            assertThatThrownBy(() -> owner.sql(change).update())
                    .hasStackTraceContaining("what was signed stays");
        }
    }

    private void assertIncluded(PatientId stream, long sequence) {
        var included = proofs.inclusion(stream, sequence).orElseThrow();

        assertThat(included.proof().leads(included.event().treeHash(), root(600)))
                .as("event %d", sequence)
                .isTrue();
    }

    private LogGrowth growth(LogSigning signing) {
        var noon = Clock.fixed(NOON, ZoneOffset.UTC);
        return new LogGrowth(tables, ledger.transactions(), signing, noon);
    }

    private TreeHash root(long size) {
        return tables.at(size).orElseThrow().head().root();
    }

    private TreeHash plainRoot(int size) {
        var tree = new GrowingTree();
        tables.after(ReadPosition.START, size)
                .forEach(leaf -> tree.add(leaf.treeHash(), (level, index, hash) -> {}));
        return tree.root();
    }

    /** Stores a stream; the log asks for no more of an event than its hash. */
    private PatientId store(int events) {
        var stream = UUID.randomUUID();
        ledger.jdbc()
                .sql(
                        """
                        insert into ledger.event (stream, sequence, event_id, name, revision,
                            recorded_at, payload, metadata, previous_hash, hash)
                        select :stream, number, gen_random_uuid(), 'made-up', 1, now(), '{}', '{}',
                            case when number > 0 then sha256(int8send(number - 1)) end,
                            sha256(int8send(number))
                        from generate_series(0, :events - 1) number
                        """)
                .param("stream", stream)
                .param("events", events)
                .update();
        return new PatientId(stream);
    }
}
