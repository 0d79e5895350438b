package nl.trajectoryledger.query.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Whoever owns the database alters what is stored; verification names the place. With {@code
 * -Dalterations.count} so many alterations are tried, with {@code -Dalterations.patients} in a
 * larger ledger.
 */
class TamperMatrixIT {

    private static final int COUNT = Integer.getInteger("alterations.count", 40);
    private static final int PATIENTS = Integer.getInteger("alterations.patients", 20);

    private static final AlteredLedger LEDGER = new AlteredLedger(PATIENTS);
    private static final StoredPlaces STORED =
            new StoredPlaces(LEDGER.database(), new Random(Long.getLong("alterations.seed", 6962)));
    private static final EventAlterations EVENTS = new EventAlterations(STORED);
    private static final RewrittenChains CHAINS = new RewrittenChains(STORED, LEDGER.streams());
    private static final LogAlterations LOG = new LogAlterations(STORED);
    private static final RowAlterations ROWS = new RowAlterations(STORED, LEDGER.database());

    private static final List<Named<Supplier<Alteration>>> ALTERATIONS =
            List.of(
                    named("column altered", EVENTS::column),
                    named("stream altered", EVENTS::stream),
                    named("sequence altered", EVENTS::sequence),
                    named("order altered", EVENTS::order),
                    named("event removed", EVENTS::removed),
                    named("event doubled", EVENTS::doubled),
                    named("events swapped", EVENTS::swapped),
                    named("events reordered", EVENTS::reordered),
                    named("tail truncated", EVENTS::truncated),
                    named("chain rewritten", CHAINS::chain),
                    named("chain and log rewritten", CHAINS::chainAndLog),
                    named("node altered", LOG::node),
                    named("tile altered", LOG::tile),
                    named("head altered", LOG::head),
                    named("head removed", LOG::headGone),
                    named("key altered", LOG::key),
                    named("log cut short", LOG::cutShort),
                    named("row altered", ROWS::column),
                    named("row removed", ROWS::removed),
                    named("row added", ROWS::added));

    static List<Named<Supplier<Alteration>>> alterations() {
        return ALTERATIONS;
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void what_was_altered_is_found_where_it_is(Supplier<Alteration> drawn) {
        for (int round = 0; round < Math.ceilDiv(COUNT, ALTERATIONS.size()); ) {
            var alteration = drawn.get();
            var verified = LEDGER.after(alteration);
            if (verified.isPresent()) {
                assertThat(alteration.isFoundBy(verified.get()))
                        .as("%s: %s", alteration, verified.get())
                        .isTrue();
                round++;
            }
        }
    }

    @Test
    void nothing_is_found_where_nothing_was_altered() {
        for (int round = 0; round < Math.ceilDiv(COUNT, 10); round++) {
            var verified = LEDGER.verified();

            assertThat(verified.told()).isEmpty();
            assertThat(verified.breaks()).isZero();
            assertThat(verified.leaves()).isEqualTo(verified.events()).isEqualTo(STORED.size());
            assertThat(verified.compared()).isEqualTo(verified.patients()).isEqualTo(PATIENTS);
            assertThat(verified.notChecked()).hasSize(1);
        }
    }
}
