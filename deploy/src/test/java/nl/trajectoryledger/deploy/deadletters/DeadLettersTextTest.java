package nl.trajectoryledger.deploy.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeadLettersTextTest {

    private static final JsonNode ANSWER =
            JsonMapper.shared()
                    .readTree(
                            """
                            {"patients": 1, "parked": [{
                              "patient": "00000000-0000-0001-0000-000000000001", "events": 2,
                              "sequence": 3, "position": 17, "parkedAt": "2024-02-01T10:00:00Z",
                              "why": {"nl": "een gebeurtenis is niet te lezen",
                                "en": "an event cannot be read"},
                              "detail": "event 3 cannot be read as 'session-dreamt' revision 1"}]}
                            """);

    @Test
    void says_who_is_parked_since_when_and_why_in_english_and_in_dutch() {
        assertThat(new DeadLettersText("en").lines(ANSWER))
                .containsExactly(
                        "patient 00000000-0000-0001-0000-000000000001  2 events from number 3 on,"
                                + " position 17, since 2024-02-01T10:00:00Z",
                        "  an event cannot be read",
                        "  event 3 cannot be read as 'session-dreamt' revision 1",
                        "patients parked: 1");
        assertThat(new DeadLettersText("nl").lines(ANSWER))
                .contains("  een gebeurtenis is niet te lezen", "geparkeerde patiënten: 1");
    }
}
