package nl.trajectoryledger.query.patients;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.ClaimPayer;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.events.stored.EventJson;
import nl.trajectoryledger.events.stored.PersonalDataSeal;
import nl.trajectoryledger.query.history.RecordedEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class FactFileTest {

    private static final PatientId PATIENT = new PatientId(new UUID(0, 1));
    private static final TrajectoryKey KNEE = new TrajectoryKey("knee");
    private static final Instant RECORDED = Instant.parse("2024-03-01T11:00:00Z");
    private static final String AT = "\"source\":{\"recordedAt\":\"2024-03-01T11:00:00Z\"}}";

    private final FactFile facts = new FactFile(new EventJson(new NoSeal()).mapper());

    @Test
    void names_a_session_as_the_source_did() {
        assertThat(line(new SessionRetracted(PATIENT, fact(3), KNEE, fact(2), "S-1", "why", null)))
                .isEqualTo(
                        start("session-retracted")
                                + "\"session\":\"S-1\",\"reason\":\"why\","
                                + AT);
    }

    @Test
    void tells_of_a_correction_only_what_changed() {
        assertThat(
                        line(
                                new SessionCorrected(
                                        PATIENT,
                                        fact(3),
                                        KNEE,
                                        fact(2),
                                        "2024-02-01",
                                        LocalDate.parse("2024-02-02"),
                                        new AgbCode("04012345"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        30,
                                        null,
                                        "wrong day",
                                        null)))
                .contains("\"session\":\"2024-02-01\"", "\"date\":\"2024-02-02\"", "\"minutes\":30")
                .doesNotContain("therapist", "null", "sessionReference");
    }

    @Test
    void keeps_a_decision_with_its_codes() {
        assertThat(
                        line(
                                new ClaimDecided(
                                        PATIENT,
                                        fact(3),
                                        KNEE,
                                        fact(2),
                                        "S-1",
                                        new UzoviCode("3311"),
                                        ClaimVerdict.REJECTED,
                                        ClaimPayer.BASIC,
                                        List.of(new ReturnCode("8058")),
                                        LocalDate.parse("2024-03-01"),
                                        null)))
                .contains(
                        "\"session\":\"S-1\"",
                        "\"verdict\":\"rejected\"",
                        "\"payer\":\"BASIC\"",
                        "\"returnCodes\":[\"8058\"]");
    }

    @Test
    void gives_an_assessment_the_value_in_the_form_of_its_measure() {
        assertThat(assessed(Measure.STUDY_PARTICIPATION, "true", null)).contains("\"value\":true");
        assertThat(assessed(Measure.GOLD_CLASS, "B2", null)).contains("\"value\":\"B2\"");
        assertThat(assessed(Measure.RADIOTHERAPY_ENDED, "2024-01-31", null))
                .contains("\"value\":\"2024-01-31\"");
        assertThat(assessed(Measure.PROM, "7.5", "NPRS"))
                .contains("\"value\":{\"instrument\":\"NPRS\",\"score\":7.5}")
                .doesNotContain("\"instrument\":\"NPRS\",\"source\"");
    }

    @Test
    void retracts_by_reference_and_keeps_the_time_of_the_source() {
        var source = new Source("practice-system", "R-9", Instant.parse("2023-12-24T08:00:00Z"));

        assertThat(line(new FactRetracted(PATIENT, fact(3), fact(1), "R-1", "twice", source)))
                .isEqualTo(
                        """
                        {"fact":"fact-retracted","patient":"%s","reference":"R-1",\
                        "reason":"twice","source":{"system":"practice-system",\
                        "reference":"R-9","recordedAt":"2023-12-24T08:00:00Z"}}\
                        """
                                .formatted(PATIENT));
    }

    private String assessed(Measure measure, String value, @Nullable String instrument) {
        return line(
                new AssessmentMade(
                        PATIENT,
                        fact(2),
                        KNEE,
                        LocalDate.parse("2024-02-01"),
                        measure,
                        value,
                        instrument,
                        null));
    }

    private String line(DossierEvent event) {
        return facts.line(new RecordedEvent(2, RECORDED, event));
    }

    private static String start(String kind) {
        return "{\"fact\":\"%s\",\"patient\":\"%s\",\"trajectory\":\"knee\","
                .formatted(kind, PATIENT);
    }

    private static FactId fact(int number) {
        return new FactId(number);
    }

    /** None of these facts names a person. */
    private static final class NoSeal implements PersonalDataSeal {

        @Override
        public String seal(PatientId patient, FactId fact, String field, String value) {
            throw new AssertionError(field);
        }

        @Override
        public String open(PatientId patient, FactId fact, String field, String sealed) {
            throw new AssertionError(field);
        }
    }
}
