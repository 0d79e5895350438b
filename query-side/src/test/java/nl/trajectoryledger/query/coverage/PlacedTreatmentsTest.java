package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.bornOn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the treatments of a stated history stand among five held a week apart. */
class PlacedTreatmentsTest {

    @ParameterizedTest
    @CsvSource({
        // before all of them
        "2023-12-31, 4, 5, 6, 7, 8",
        // on the day of the second: before it
        "2024-01-09, 1, 5, 6, 7, 8",
        // between the second and the third
        "2024-01-10, 1, 2, 6, 7, 8",
        // after the last day counted by nobody: the history ends on the sixteenth
        "2024-01-16, 1, 2, 6, 7, 8",
    })
    void all_stand_on_the_day_the_history_begins_before_what_was_held_that_day(
            String startedOn, int first, int second, int third, int fourth, int fifth) {
        var story =
                bornOn("1955-03-20")
                        .intake("2024-01-01", "9372")
                        .sessions("2024-01-02", 5)
                        .history(startedOn, 6, "2024-01-16");

        assertThat(story.on("2024-01-30").sessions())
                .extracting(SessionCoverage::number)
                .containsExactly(first, second, third, fourth, fifth);
    }

    @ParameterizedTest
    @CsvSource({
        // three were held by the sixteenth
        "2024-01-02, 3, false",
        "2024-01-02, 2, true",
        // and the first of them on the second
        "2024-01-03, 3, true",
    })
    void a_history_conflicts_that_tells_of_fewer_or_begins_later(
            String startedOn, int treatments, boolean conflict) {
        var story =
                bornOn("1955-03-20")
                        .intake("2024-01-01", "9372")
                        .sessions("2024-01-02", 5)
                        .history(startedOn, treatments, "2024-01-16");

        assertThat(story.on("2024-01-30").findings().contains(Finding.HISTORY_CONFLICT))
                .isEqualTo(conflict);
    }
}
