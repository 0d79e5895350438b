package nl.trajectoryledger.events.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class SuccessorsTest {

    private static final LocalDate AFTER_THE_CLOSING = LocalDate.of(2024, 7, 1);

    @Test
    void the_cover_sheet_names_the_successor_of_a_closed_code() {
        assertThat(Successors.of(new DcsphCode("1193")).stated())
                .containsExactly(new DcsphCode("3993"));
    }

    @Test
    void a_code_of_the_same_region_comes_before_a_generalised_one() {
        assertThat(Successors.of(new DcsphCode("1000")).candidates())
                .extracting(DcsphCode::value)
                .containsExactly("1200", "9200", "9400");
    }

    @Test
    void an_open_code_has_no_successor() {
        assertThat(Successors.of(new DcsphCode("7023")).candidates()).isEmpty();
    }

    @Test
    void every_candidate_of_every_code_is_open_after_the_closing() {
        var list = DcsphList.builtIn();

        assertThat(list.edition(AFTER_THE_CLOSING).orElseThrow().entries().keySet())
                .flatMap(code -> Successors.of(code).candidates())
                .hasSizeGreaterThan(1000)
                .allMatch(code -> list.entry(code, AFTER_THE_CLOSING).closedFrom() == null);
    }
}
