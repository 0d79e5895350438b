package nl.trajectoryledger.query.status;

import static nl.trajectoryledger.query.status.SpoiltLedger.FEBRUARY;
import static nl.trajectoryledger.query.status.SpoiltLedger.story;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.testledger.Await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/** Events that cannot be handled: who is held up by them, and what is told and done about it. */
class DeadLettersIT {

    private static final String DATE = "\"date\":\"2024-01-12\",";
    private static final String FOLD_FAILS = "cannot be folded: NullPointerException";
    private static final String DERIVED = "{\"derived\":1,\"parked\":0}";
    private static final PatientId ANNA = patient(1);
    private static final PatientId BERT = patient(2);
    private static final PatientId CARLA = patient(3);

    private final SpoiltLedger given = new SpoiltLedger();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void hold_back_the_patient_alone_and_are_told_in_both_languages() throws Exception {
        given.ledger().append(FEBRUARY, story(ANNA).subList(0, 3));
        given.store(ANNA, 3, "session-dreamt", given.payload(ANNA, 3));
        Await.until(() -> given.list().get("patients").asInt() == 1);
        given.ledger().append(FEBRUARY, story(BERT).subList(0, 3));
        given.store(BERT, 3, "session-delivered", given.payload(BERT, 3).replace(DATE, ""));
        Await.until(() -> given.list().get("patients").asInt() == 2);
        given.store(BERT, 4, "session-delivered", "{\"broken");
        given.ledger().append(FEBRUARY, story(CARLA));

        Await.until(() -> given.derived(CARLA) == 4 && given.letters(BERT).endsWith("3,4"));
        assertThat(given.derived(CARLA)).isEqualTo(4);
        assertThat(given.letters(BERT)).endsWith("3,4");
        var anna = given.list().get("parked").get(0);
        assertThat(anna.get("patient").asString()).isEqualTo(ANNA.toString());
        assertThat(anna.get("obstacle").asString()).isEqualTo("UNREADABLE");
        assertThat(anna.at("/why/nl").asString()).startsWith("een gebeurtenis is niet te lezen");
        assertThat(anna.at("/why/en").asString()).startsWith("an event cannot be read");
        assertThat(anna.get("detail").asString()).contains("event 3", "session-dreamt");
        assertThat(anna.get("position").asLong()).isPositive();
        var bert = given.list().get("parked").get(1);
        assertThat(bert.get("obstacle").asString()).isEqualTo("UNDERIVABLE");
        assertThat(bert.get("detail").asString()).isEqualTo(FOLD_FAILS);
    }

    @Test
    void are_settled_by_another_try_once_their_cause_is_gone() throws Exception {
        for (var patient : List.of(ANNA, BERT)) {
            given.ledger().append(FEBRUARY, story(patient).subList(0, 3));
            given.store(patient, 3, "session-dreamt", given.payload(patient, 3));
        }
        Await.until(() -> given.list().get("patients").asInt() == 2);
        assertThat(given.retry("{}")).isEqualTo("{\"derived\":0,\"parked\":2}");

        given.mend(BERT, 3);

        assertThat(given.retry("{}")).isEqualTo("{\"derived\":1,\"parked\":1}");
        assertThat(given.derived(BERT)).isEqualTo(3);
        given.mend(ANNA, 3);
        assertThat(given.retry(ANNA)).isEqualTo(DERIVED);
        assertThat(given.derived(ANNA)).isEqualTo(3);
        assertThat(given.list()).hasToString("{\"patients\":0,\"parked\":[]}");
        assertThat(given.retry(ANNA)).isEqualTo("{\"derived\":0,\"parked\":0}");
    }

    @Test
    void are_found_of_one_patient_among_many() throws Exception {
        for (int i = 1; i <= 15; i++) {
            given.ledger().append(FEBRUARY, story(patient(i)).subList(0, 3));
            given.store(patient(i), 3, "session-dreamt", given.payload(patient(i), 3));
        }
        Await.until(() -> given.list().get("patients").asInt() == 15);

        for (int i = 1; i <= 15; i++) {
            given.mend(patient(i), 3);
            assertThat(given.retry(patient(i))).isEqualTo(DERIVED);
        }
    }

    @Test
    void keep_later_events_of_the_patient_behind_them_until_then() throws Exception {
        given.ledger().append(FEBRUARY, story(ANNA).subList(0, 3));
        Await.until(() -> given.derived(ANNA) == 2);
        given.store(ANNA, 3, "session-dreamt", given.payload(ANNA, 3));
        Await.until(() -> given.letters(ANNA).equals("3"));
        given.mend(ANNA, 3);

        given.store(ANNA, 4, "session-delivered", given.payload(ANNA, 4));
        Await.until(() -> given.letters(ANNA).equals("3,4"));

        assertThat(given.letters(ANNA)).isEqualTo("3,4");
        assertThat(given.derived(ANNA)).isEqualTo(2);
        assertThat(given.retry(ANNA)).isEqualTo(DERIVED);
        assertThat(given.letters(ANNA)).isEmpty();
        assertThat(given.derived(ANNA)).isEqualTo(4);
    }

    private static PatientId patient(int number) {
        return new PatientId(new UUID(1, number));
    }
}
