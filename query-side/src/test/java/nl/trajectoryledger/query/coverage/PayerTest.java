package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.junit.jupiter.api.Test;

class PayerTest {

    private static final String ANKLE = "7231";

    @Test
    void is_the_package_until_its_number_of_the_year_is_used_up_over_all_trajectories() {
        var neck = new TrajectoryKey("neck");
        var story =
                bornOn("1980-01-01")
                        .insured("9664", "2024-01-01", 2)
                        .intake("2024-11-01", ANKLE)
                        .intake(neck, "2024-11-01", ANKLE, null, null, null)
                        .session("2024-12-01")
                        .session(neck, day("2024-12-02"), null)
                        .session("2024-12-03")
                        .session("2025-01-02");
        assertThat(story.at("2024-12-01").payer()).isEqualTo(Payer.SUPPLEMENTARY);
        assertThat(story.at("2024-12-02").payer()).isEqualTo(Payer.SUPPLEMENTARY);
        assertThat(story.at("2024-12-03").payer()).isEqualTo(Payer.SELF);
        assertThat(story.at("2025-01-02").payer()).isEqualTo(Payer.SUPPLEMENTARY);
    }

    @Test
    void is_open_before_the_first_known_insurance() {
        var story =
                bornOn("1980-01-01")
                        .insured("9664", "2024-06-01", 9)
                        .intake("2024-05-01", ANKLE)
                        .session("2024-05-31")
                        .session("2024-06-01");
        assertThat(story.at("2024-05-31").payer()).isEqualTo(Payer.SUPPLEMENTARY_OR_SELF);
        assertThat(story.at("2024-06-01").payer()).isEqualTo(Payer.SUPPLEMENTARY);
    }

    @Test
    void begins_a_new_package_with_a_new_insurer() {
        var story =
                bornOn("1980-01-01")
                        .insured("9664", "2024-01-01", 1)
                        .insured("3311", "2024-02-01", 1)
                        .intake("2024-01-01", ANKLE)
                        .session("2024-01-10")
                        .session("2024-01-20")
                        .session("2024-02-10");
        assertThat(story.at("2024-01-20").payer()).isEqualTo(Payer.SELF);
        assertThat(story.at("2024-02-10").payer()).isEqualTo(Payer.SUPPLEMENTARY);
        assertThat(story.on("2024-01-31").insurer()).hasToString("9664");
        assertThat(story.on("2024-02-01").insurer()).hasToString("3311");
    }
}
