package nl.trajectoryledger.events.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Objects;
import java.util.Set;

/** Reads what Jackson reads, and refuses what it refuses. */
class QuickRecordsTest {

    private static final Set<Class<?>> NAMES =
            Set.of(AgbCode.class, PatientId.class, FactId.class, TrajectoryKey.class);
    private static final JsonMapper PLAIN =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final JsonMapper QUICK =
            PLAIN.rebuild().addModule(QuickRecords.module(NAMES::contains)).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"patientId":"0b8f5a0e-6d1c-4a3f-9d0e-2f6f1d3c5a02","factId":3,"trajectory":"knee",
                "date":"2024-01-10","practice":"04012345","qualifications":["0401","0402"],
                "performance":"1000","minutes":30,"id":"a","source":{"system":"s","reference":"r"}}
                """,
                """
                {"date":"2024-01-10","trajectory":"knee","factId":3,"practice":null,
                "patientId":"0b8f5a0e-6d1c-4a3f-9d0e-2f6f1d3c5a02","date":"2024-01-11",
                "source":null}
                """,
                "{\"patientId\":null,\"qualifications\":null}",
                "{\"factId\":4095,\"trajectory\":\"Aa\"}",
                "{\"factId\":70000,\"trajectory\":\"BB\"}",
                "{}"
            })
    void reads_the_same(String json) {
        var plain = PLAIN.readValue(json, SessionDelivered.class);

        assertThat(QUICK.readValue(json, SessionDelivered.class)).isEqualTo(plain);
        assertThat(QUICK.readValue(json, SessionDelivered.class)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"practice\":\"4012345\"}",
                "{\"practise\":\"04012345\"}",
                "{\"factId\":0}",
                "{\"factId\":-1}",
                "{\"factId\":3000000000}",
                "{\"factId\":\"three\"}",
                "{\"minutes\":\"half an hour\"}",
                "{\"date\":\"2024-02-30\"}",
                "{\"source\":{\"reference\":\"r\"}}",
                "{\"qualifications\":\"0401\"}",
                "{\"minutes\":30",
                "[]",
                "7"
            })
    void refuses_the_same(String json) {
        assertThatThrownBy(() -> PLAIN.readValue(json, SessionDelivered.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> QUICK.readValue(json, SessionDelivered.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void gives_equal_codes_and_dates_as_one_object() {
        var one = read("{\"practice\":\"04012345\",\"date\":\"2024-01-10\"}");
        var other = read("{\"date\":\"2024-01-10\",\"practice\":\"04012345\"}");

        assertThat(other.practice()).isSameAs(one.practice()).isEqualTo(new AgbCode("04012345"));
        assertThat(other.date()).isSameAs(one.date());
    }

    @Test
    void tells_texts_of_one_hash_apart() {
        assertThat(read("{\"trajectory\":\"Aa\"}").trajectory()).hasToString("Aa");
        assertThat(read("{\"trajectory\":\"BB\"}").trajectory()).hasToString("BB");
        assertThat(read("{\"trajectory\":\"Aa\"}").trajectory()).hasToString("Aa");
    }

    private static IntakeHeld read(String json) {
        return Objects.requireNonNull(QUICK.readValue(json, IntakeHeld.class));
    }
}
