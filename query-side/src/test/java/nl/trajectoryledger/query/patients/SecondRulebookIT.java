package nl.trajectoryledger.query.patients;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A query side that knows another rulebook beside the one in force. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondRulebookIT {

    private static final PatientId KNEE =
            new PatientId(UUID.fromString("0b8f5a0e-6d1c-4a3f-9d0e-2f6f1d3c5a02"));
    private static final String COVERAGE = "/api/patients/%s/coverage".formatted(KNEE);
    private static final String REFERRAL =
            """
            version: "with referral"
            parameters:
              - parameter: referralRequired
                value: {required: true}
                insurer: "3311"
                valid_from: 2024-01-15
                article: "made up"
                publication: "made up"
                source: "made up in 2024"
            """;

    @TempDir static Path folder = Path.of("");

    private final TestLedger ledger = new TestLedger();
    private RunningQuerySide querySide;

    @BeforeAll
    void start() throws Exception {
        var file = Files.writeString(folder.resolve("second.yaml"), REFERRAL);
        querySide = new RunningQuerySide(ledger, "ledger.rulebooks=" + file);
        ledger.append(
                Instant.parse("2024-02-01T10:00:00Z"),
                new Stories(KNEE)
                        .registered(Stories.BSN, "1961-04-12")
                        .insured("3311", "2024-01-01", "NL-0001")
                        .intake("knee", "2024-01-08", "7023")
                        .session("knee", "2024-01-10")
                        .session("knee", "2024-01-17")
                        .events());
    }

    @AfterAll
    void close() {
        querySide.close();
        ledger.close();
    }

    @Test
    void judges_by_the_rulebook_that_is_asked_for() throws Exception {
        var inForce = querySide.get(COVERAGE).json();
        var second = querySide.get(COVERAGE + "?rules=with%20referral").json();

        assertThat(inForce.get("rulebookVersion").asString())
                .isEqualTo(Rulebook.builtIn().version());
        assertThat(inForce.at("/trajectories/0/sessions/1/verdict").asString()).isEqualTo("BASIC");
        assertThat(second.get("rulebookVersion").asString()).isEqualTo("with referral");
        assertThat(second.get("rulebookHash")).isNotEqualTo(inForce.get("rulebookHash"));
        assertThat(second.at("/trajectories/0/sessions/0/verdict").asString()).isEqualTo("BASIC");
        assertThat(second.at("/trajectories/0/sessions/1/verdict").asString())
                .isEqualTo("CONDITION_UNMET");
        assertThat(second.at("/trajectories/0/sessions/1/reasons/0").asString())
                .isEqualTo("REFERRAL_MISSING");
    }

    @Test
    void names_the_rulebooks_it_knows_when_it_is_asked_for_another() throws Exception {
        var answer = querySide.get(COVERAGE + "?rules=2019");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString())
                .isEqualTo(
                        "rules is a version of a rulebook known here: %s, with referral"
                                .formatted(Rulebook.builtIn().version()));
    }

    @Test
    void lists_the_rulebooks_with_all_that_stands_in_them() throws Exception {
        var known = querySide.get("/api/rulebooks").json();

        assertThat(known.size()).isEqualTo(2);
        assertThat(known.at("/0/inForce").asBoolean()).isTrue();
        assertThat(known.at("/0/hash").asString()).isEqualTo(Rulebook.builtIn().hash());
        assertThat(known.at("/0/rules/0/versions/0/adult/kind").asString())
                .isEqualTo("first-treatments");
        assertThat(known.at("/0/rules/0/versions/0/article").asString())
                .contains("Besluit zorgverzekering");
        assertThat(known.at("/0/clauses/0/clause").asString()).isEqualTo("A1");
        assertThat(known.at("/0/longSessions").size()).isEqualTo(8);
        assertThat(known.at("/1/version").asString()).isEqualTo("with referral");
        assertThat(known.at("/1/differences/0").asString())
                .isEqualTo("parameter/referralRequired/3311/2024-01-15");
        var own =
                known.at("/1/parameters")
                        .valueStream()
                        .filter(entry -> entry.path("insurer").asString("").equals("3311"))
                        .findFirst()
                        .map(Object::toString)
                        .orElse("");
        assertThat(Objects.requireNonNull(own))
                .contains(
                        "\"parameter\":\"referralRequired\"",
                        "\"value\":{\"required\":true,\"rules\":[]}",
                        "\"validFrom\":\"2024-01-15\"",
                        "\"source\":\"made up in 2024\"");
    }
}
