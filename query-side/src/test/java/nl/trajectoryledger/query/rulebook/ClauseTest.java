package nl.trajectoryledger.query.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.ListClause;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Of the clauses a code names, the one with the longest term applies when none is stated. */
class ClauseTest {

    private static final Rulebook RULEBOOK = Rulebook.builtIn();

    @Test
    void lasts_longest_without_a_term_then_to_an_age_then_by_its_months() {
        var longestFirst =
                List.of(
                        clause("A1"),
                        clause("B3"),
                        clause("A6"),
                        clause("D7"),
                        clause("B7"),
                        clause("B18"),
                        clause("B17"));
        var sorted = new ArrayList<>(longestFirst);
        Collections.reverse(sorted);
        sorted.sort(Clause.LONGEST_FIRST);

        assertThat(sorted).isEqualTo(longestFirst);
    }

    @Test
    void is_told_by_the_first_name_among_those_that_last_as_long() {
        assertThat(Clause.LONGEST_FIRST.compare(clause("A1"), clause("A2"))).isNegative();
    }

    @Test
    void ends_like_another_with_the_same_term_from_the_same_start() {
        assertThat(clause("A10").endsLike(clause("B17"))).isTrue();
        assertThat(clause("A1").endsLike(clause("A2"))).isTrue();
        assertThat(clause("A10").endsLike(clause("B18"))).as("other months").isFalse();
        assertThat(clause("B7").endsLike(clause("D5"))).as("another start").isFalse();
        assertThat(clause("B16").endsLike(clause("B17"))).as("a longer term if need be").isFalse();
    }

    private static Clause clause(String name) {
        return RULEBOOK.clause(new ListClause(name));
    }
}
