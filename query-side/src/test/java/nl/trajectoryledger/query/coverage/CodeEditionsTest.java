package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;
import static nl.trajectoryledger.query.rulebook.Reason.DIAGNOSIS_CODE_CLOSED;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphContent;
import nl.trajectoryledger.events.codes.DcsphEdition;
import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A treatment is judged by the edition of the DCSPH list that was in force on its day. */
class CodeEditionsTest {

    private static final DcsphCode CLOSED = new DcsphCode("9473");
    private static final DcsphCode KNEE = new DcsphCode("7023");
    private static final DcsphCode STROKE = new DcsphCode("9372");
    private static final DcsphCode UNHEARD_OF = new DcsphCode("9463");

    @Test
    void a_code_that_an_edition_opens_again_is_judged_from_its_first_day() {
        var story = bornOn("1955-03-20").intake("2024-06-03", "9473").sessions("2024-06-03", 40);
        var opened = edition(entry(CLOSED, null, "001 008", "A3"));

        var before = sessions(story, Rulebook.builtIn());
        var after = sessions(story, opened);

        assertThat(at(after, "2024-06-24").verdict()).isEqualTo(Verdict.NOT_BASIC);
        assertThat(at(after, "2024-12-30").reasons()).containsExactly(DIAGNOSIS_CODE_CLOSED);
        assertThat(at(after, "2025-01-06").verdict()).isEqualTo(Verdict.BASIC);
        assertThat(at(after, "2025-01-06").number()).isEqualTo(32);
        assertThat(before.sessions().stream().filter(s -> s.date().isBefore(day("2025-01-01"))))
                .containsExactlyElementsOf(
                        after.sessions().stream()
                                .filter(s -> s.date().isBefore(day("2025-01-01")))
                                .toList());
        assertThat(at(before, "2025-01-06").reasons()).containsExactly(DIAGNOSIS_CODE_CLOSED);
    }

    @Test
    void a_code_that_an_edition_closes_or_drops_cannot_be_claimed_from_its_first_day() {
        var story = bornOn("1955-03-20").intake("2024-12-02", "7023").sessions("2024-12-02", 8);
        var closed = edition(entry(KNEE, "2025-01-01", "", ""));
        var dropped = without(KNEE);

        for (var rulebook : Set.of(closed, dropped)) {
            var answer = sessions(story, rulebook);
            assertThat(at(answer, "2024-12-30").verdict()).isEqualTo(Verdict.BASIC);
            assertThat(at(answer, "2025-01-06").reasons()).containsExactly(DIAGNOSIS_CODE_CLOSED);
            assertThat(answer.treatments()).isEqualTo(8);
        }
    }

    @Test
    void what_a_code_permits_changes_from_the_first_day_of_an_edition() {
        var story = bornOn("1955-03-20").intake("2024-12-02", "9372").sessions("2024-12-02", 8);
        var other = edition(entry(STROKE, null, "009", ""));

        var answer = sessions(story, other);

        assertThat(at(answer, "2024-12-30").verdict()).isEqualTo(Verdict.FIRST_N);
        assertThat(at(answer, "2025-01-06").verdict()).isEqualTo(Verdict.NOT_BASIC);
    }

    @Test
    void a_session_before_the_intake_goes_by_the_list_that_first_has_the_code() {
        var story = bornOn("1955-03-20").intake("2025-02-03", "9463").sessions("2024-12-30", 1);

        var answer = sessions(story, edition(entry(UNHEARD_OF, null, "001 008", "A3")));

        assertThat(at(answer, "2024-12-30").verdict()).isEqualTo(Verdict.FIRST_N);
    }

    @Test
    void every_answer_names_the_editions_it_went_by() {
        var rulebook = edition(entry(CLOSED, null, "009", ""));
        var report = bornOn("1955-03-20").judgedBy(rulebook);

        assertThat(report.codes()).isEqualTo("4.7, 4.8 from 2025-01-01");
        assertThat(report.codesHash()).isEqualTo(rulebook.codes().hash());
        assertThat(report.rulebookHash()).isEqualTo(Rulebook.builtIn().hash());
    }

    private static TrajectoryCoverage sessions(Examples story, Rulebook rulebook) {
        return story.judgedBy(rulebook).trajectories().getFirst();
    }

    private static SessionCoverage at(TrajectoryCoverage answer, String date) {
        return answer.sessions().stream()
                .filter(session -> session.date().equals(day(date)))
                .findFirst()
                .orElseThrow();
    }

    private static DcsphEntry entry(
            DcsphCode code, @Nullable String closedFrom, String permitted, String clause) {
        var codes = new HashSet<EntitlementCode>();
        for (var one : permitted.isEmpty() ? new String[0] : permitted.split(" ", -1)) {
            codes.add(new EntitlementCode(one));
        }
        return new DcsphEntry(
                code,
                closedFrom == null ? null : day(closedFrom),
                "",
                clause.isEmpty() ? Set.of() : Set.of(new ListClause(clause)),
                codes,
                codes,
                codes,
                false);
    }

    /** The rules with a second edition from 2025, which differs in one code. */
    private static Rulebook edition(DcsphEntry changed) {
        var entries = new HashMap<>(builtIn().entries());
        entries.put(changed.code(), changed);
        return from2025(entries);
    }

    private static Rulebook without(DcsphCode code) {
        var entries = new HashMap<>(builtIn().entries());
        entries.remove(code);
        return from2025(entries);
    }

    private static Rulebook from2025(Map<DcsphCode, DcsphEntry> entries) {
        var old = builtIn();
        var edition =
                new DcsphEdition(
                        "4.8",
                        day("2025-01-01"),
                        "made up",
                        new DcsphContent(entries, old.locations(), old.pathologies()));
        return Rulebook.builtIn().withCodes(DcsphList.builtIn().with(edition));
    }

    private static DcsphContent builtIn() {
        return DcsphList.builtIn().editions().getFirst().content();
    }
}
