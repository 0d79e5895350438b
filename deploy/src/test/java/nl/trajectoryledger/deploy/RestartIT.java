package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.deploy.demo.MadeUpBsn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.file.Path;
import java.time.Duration;

@Timeout(300)
@Isolated("it measures how long a start takes")
class RestartIT {

    private static final String PATIENT =
            "{\"fact\":\"patient\",\"bsn\":\"%s\",\"birthDate\":\"1960-01-01\"}"
                    .formatted(MadeUpBsn.number(0));

    @TempDir Path temporary;

    @Test
    void a_killed_ledger_answers_again_within_20_seconds_and_knows_what_it_answered()
            throws Exception {
        var data = temporary.resolve("ledger");
        var killed = ServedLedger.start(data);
        var first = killed.post("/api/facts", "application/json", PATIENT);
        killed.kill();
        assertThat(first.statusCode()).isEqualTo(201);

        try (var again = ServedLedger.start(data)) {
            assertThat(again.startTime()).isLessThan(Duration.ofSeconds(20));
            var repeat = again.post("/api/facts", "application/json", PATIENT);
            assertThat(repeat.statusCode()).isEqualTo(200);
            assertThat(repeat.body()).isEqualTo(first.body());
        }
    }
}
