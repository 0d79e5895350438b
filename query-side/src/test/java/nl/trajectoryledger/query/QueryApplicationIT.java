package nl.trajectoryledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.query.testledger.Await;
import nl.trajectoryledger.query.testledger.RandomStories;
import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

class QueryApplicationIT {

    @Test
    void stands_alone_and_tells_how_far_behind_it_is() throws Exception {
        try (var ledger = new TestLedger();
                var querySide = new RunningQuerySide(ledger)) {
            ledger.append(Instant.parse("2024-02-01T10:00:00Z"), RandomStories.story(1));
            Await.until(() -> lag(querySide) == 0);

            assertThat(lag(querySide)).isZero();
            var health = querySide.get("/actuator/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.json().get("status").asString()).isEqualTo("UP");
            assertThat(querySide.get("/actuator/metrics/ledger.projection.parked").status())
                    .isEqualTo(200);
            assertThat(querySide.context().getBeansOfType(PlatformTransactionManager.class))
                    .hasSize(1);
        }
    }

    @Test
    void makes_its_read_tables_again_after_all_of_them_were_dropped() throws Exception {
        try (var ledger = new TestLedger()) {
            ledger.append(Instant.parse("2024-02-01T10:00:00Z"), RandomStories.story(1));
            var before = rowsOnceDerived(ledger);
            JdbcClient.create(ledger.owner()).sql("drop schema reading cascade").update();

            assertThat(rowsOnceDerived(ledger)).isEqualTo(before).isNotEmpty();
        }
    }

    private static List<String> rowsOnceDerived(TestLedger ledger) throws InterruptedException {
        try (var querySide = new RunningQuerySide(ledger)) {
            Await.until(() -> lag(querySide) == 0);
            return ledger.jdbc()
                    .sql("select r::text from reading.trajectory_status r order by 1")
                    .query((row, _) -> row.getString(1))
                    .list();
        }
    }

    private static double lag(RunningQuerySide querySide) {
        try {
            return querySide
                    .get("/actuator/metrics/ledger.projection.lag")
                    .json()
                    .at("/measurements/0/value")
                    .asDouble();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
