package nl.trajectoryledger.query.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.query.coverage.CodeClosed;
import nl.trajectoryledger.query.coverage.Task;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class ActTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void is_the_fact_that_settles_a_task_without_what_only_a_person_knows() {
        assertThat(act(SampleTasks.HISTORY_MISSING))
                .isEqualTo(
                        """
                        {"fact":{"fact":"prior-history","patient":"%s","trajectory":"ms",\
                        "upTo":"2024-01-09","insurer":"3343"},\
                        "missing":["startedOn","treatments","statedBy"]}\
                        """
                                .formatted(SampleTasks.PATIENT));
        assertThat(act(SampleTasks.CODE_CLOSED))
                .contains("\"from\":\"9473\",\"date\":\"2024-07-01\",\"cause\":\"code-closure\"")
                .contains("\"missing\":[\"to\",\"confirmedBy\"]");
        assertThat(act(SampleTasks.HISTORY_CONFLICT))
                .contains("\"upTo\":\"2024-01-31\",\"statedBy\":\"3343\"");
        assertThat(act(SampleTasks.CODE_MISMATCH))
                .contains("\"session\":\"2024-01-17\",\"entitlement\":\"001\"");
    }

    @Test
    void of_a_claim_is_the_decision_that_the_rules_ask_for() {
        assertThat(act(SampleTasks.RECONSIDERABLE))
                .contains("\"session\":\"s-1\",\"insurer\":\"3311\"")
                .contains("\"verdict\":\"paid\"")
                .contains("\"payer\":\"BASIC\"");
        assertThat(act(SampleTasks.OVERPAID))
                .contains("\"verdict\":\"rejected\"")
                .contains("\"missing\":[\"date\"]");
    }

    @Test
    void candidates_are_those_that_can_be_claimed_the_stated_ones_first() {
        var parkinson = new DcsphCode("9473");
        var list = DcsphList.builtIn();
        var day = SampleTasks.day("2024-07-01");

        assertThat(Candidate.of(new CodeClosed(SampleTasks.MS, parkinson, day, day, 1), list))
                .isNotEmpty()
                .allSatisfy(
                        candidate ->
                                assertThat(list.entry(candidate.code(), day).claimableOn(day))
                                        .isTrue());
    }

    private static String act(Task task) {
        return JSON.writeValueAsString(Act.of(SampleTasks.PATIENT, task));
    }
}
