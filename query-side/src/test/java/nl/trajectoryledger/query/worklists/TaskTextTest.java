package nl.trajectoryledger.query.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;

import nl.trajectoryledger.query.coverage.Worklist;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

class TaskTextTest {

    private static final TaskText DUTCH = TaskText.in(Locale.of("nl"));
    private static final TaskText ENGLISH = TaskText.in(Locale.ENGLISH);

    @Test
    void a_missing_history_is_asked_of_the_insurer_of_that_time() {
        assertThat(ENGLISH.why(SampleTasks.HISTORY_MISSING, ""))
                .isEqualTo(
                        "The intake of practice 04012345 tells of a first treatment on 2 May 2023;"
                                + " nobody stated how many there were. 2 verdicts wait for it.");
        assertThat(ENGLISH.next(SampleTasks.HISTORY_MISSING, 0))
                .startsWith("Send the request to insurer 3343 and state");
        assertThat(DUTCH.request(SampleTasks.PATIENT, SampleTasks.HISTORY_MISSING))
                .contains("Aan: zorgverzekeraar 3343, bij wie de patiënt op 2 mei 2023")
                .contains("2. het aantal behandelingen vanaf die dag tot en met 9 januari 2024;")
                .contains("traject ms.");
    }

    @Test
    void a_closed_code_is_left_to_a_person() {
        assertThat(ENGLISH.why(SampleTasks.CODE_CLOSED, "MS, meer lokalisaties"))
                .isEqualTo(
                        "Diagnosis code 9473 (MS, meer lokalisaties) cannot be claimed from 1 July"
                                + " 2024. 3 treatments were given under it since.");
        assertThat(DUTCH.next(SampleTasks.CODE_CLOSED, 1))
                .startsWith("Laat de praktijk de nieuwe code kiezen (er is een kandidaat);");
    }

    @Test
    void a_claim_is_told_with_the_verdict_and_its_reasons() {
        assertThat(ENGLISH.why(SampleTasks.RECONSIDERABLE, ""))
                .isEqualTo(
                        "Insurer 3311 rejected the claim for 17 January 2024 on 1 February 2024"
                                + " (return codes 0613). By the rules: the basic insurance pays"
                                + " (BASIC); payer: basic insurance.");
        assertThat(ENGLISH.why(SampleTasks.OVERPAID, ""))
                .contains("maximum reached (MAXIMUM_REACHED)");
    }

    @Test
    void what_contradicts_is_told_from_both_sides() {
        assertThat(ENGLISH.why(SampleTasks.HISTORY_CONFLICT, ""))
                .isEqualTo(
                        "3343 stated 2 treatments from 12 January 2024 up to 31 January 2024; the"
                                + " ledger holds 4 of them in that time, its first on 10 January"
                                + " 2024.");
        assertThat(ENGLISH.why(SampleTasks.CODE_MISMATCH, ""))
                .startsWith(
                        "The session of 17 January 2024 states entitlement code 009; a claim"
                                + " should carry 001. By the rules:");
    }

    @Test
    void both_languages_have_the_same_sentences_with_the_same_values() throws IOException {
        var dutch = bundle("nl");
        var english = bundle("en");

        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(dutch.stringPropertyNames())
                .allSatisfy(
                        key ->
                                assertThat(
                                                new MessageFormat(dutch.getProperty(key))
                                                        .getArgumentNames())
                                        .isEqualTo(
                                                new MessageFormat(english.getProperty(key))
                                                        .getArgumentNames()));
        for (var worklist : Worklist.values()) {
            assertThat(dutch.stringPropertyNames())
                    .contains("worklist." + worklist, worklist.label() + ".next");
        }
    }

    private static Properties bundle(String language) throws IOException {
        var name = "messages_%s.properties".formatted(language);
        try (var stream = Objects.requireNonNull(TaskText.class.getResourceAsStream(name), name)) {
            var bundle = new Properties();
            bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return bundle;
        }
    }
}
