package nl.trajectoryledger.events.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;

/** Editions of the list follow each other; each answers for its own days. */
class DcsphEditionsTest {

    private static final DcsphCode REOPENED = new DcsphCode("9473");
    private static final DcsphCode GONE = new DcsphCode("9373");
    private static final DcsphCode NEW = new DcsphCode("9463");

    private static final DcsphList BOTH =
            DcsphList.builtIn().with(edition("4.8", "2025-01-01", "009"));

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, true",
        "2024-07-01, false",
        "2024-12-31, false",
        "2025-01-01, true",
        "2031-01-01, true"
    })
    void a_code_is_as_the_edition_in_force_on_the_day_has_it(LocalDate day, boolean claimable) {
        assertThat(BOTH.entry(REOPENED, day).claimableOn(day)).isEqualTo(claimable);
    }

    @Test
    void a_code_that_an_edition_no_longer_has_is_closed_from_then_on() {
        assertThat(BOTH.entry(GONE, day("2024-12-31")).claimableOn(day("2024-12-31"))).isTrue();
        assertThat(BOTH.find(GONE, day("2025-01-01")))
                .hasValueSatisfying(
                        entry -> assertThat(entry.closedFrom()).isEqualTo("2025-01-01"));
    }

    @Test
    void a_new_code_is_unknown_before_the_edition_that_brings_it() {
        assertThat(BOTH.find(NEW, day("2024-12-31"))).isEmpty();
        assertThat(BOTH.entry(NEW, day("2024-12-31")).claimableOn(day("2024-12-31"))).isFalse();
        assertThat(BOTH.find(NEW, day("2025-01-01"))).isPresent();
    }

    @Test
    void an_edition_takes_the_place_of_one_that_begins_on_its_day() {
        var corrected = BOTH.with(edition("4.8u1", "2025-01-01", "001"));

        assertThat(corrected.name()).isEqualTo("4.7, 4.8u1 from 2025-01-01");
        assertThat(corrected.entry(REOPENED, day("2025-06-01")).adult())
                .containsExactly(new EntitlementCode("001"));
    }

    @Test
    void the_order_in_which_editions_become_known_does_not_matter() {
        var later = edition("4.9", "2026-01-01", "001");
        var one = DcsphList.builtIn().with(later).with(edition("4.8", "2025-01-01", "009"));

        assertThat(one.name()).isEqualTo("4.7, 4.8 from 2025-01-01, 4.9 from 2026-01-01");
        assertThat(one.hash()).isEqualTo(BOTH.with(later).hash());
        assertThat(one.edition(day("2025-12-31")).orElseThrow().name()).isEqualTo("4.8");
        assertThat(one.edition(day("2026-01-01")).orElseThrow().name()).isEqualTo("4.9");
    }

    @Test
    void the_hash_of_the_list_tells_which_editions_it_has() {
        assertThat(DcsphList.builtIn().hash())
                .isNotEqualTo(BOTH.hash())
                .isEqualTo("43b50c7788e3a8d9821dc6a8ffd97dca13cdd62b19299333d504da3b1185adfd");
        assertThat(BOTH.hash())
                .isNotEqualTo(DcsphList.builtIn().with(edition("4.8", "2025-02-01", "009")).hash());
    }

    @Test
    void the_canonical_text_of_an_edition_says_all_of_it() {
        var content = DcsphEdition.builtIn().content();

        assertThat(DcsphContent.parse(content.canonical())).isEqualTo(content);
        assertThat(content.canonical())
                .contains("\nlocation,94,Meer Lokalisaties,,,,,,,\n")
                .contains("\ncode,6489,,,Bekken FT en OT,B17,001 008 009,003 009,003 009,\n")
                .contains("\ncode,9473,,2024-07-01,,,,,,\n");
    }

    /** Opens 9473 again, has a code that was not there, and lacks another. */
    private static DcsphEdition edition(String name, String validFrom, String permitted) {
        var old = DcsphEdition.builtIn().content();
        var entries = new HashMap<>(old.entries());
        entries.put(REOPENED, open(REOPENED, permitted));
        entries.put(NEW, open(NEW, permitted));
        entries.remove(GONE);
        return new DcsphEdition(
                name,
                day(validFrom),
                "made up",
                new DcsphContent(entries, old.locations(), old.pathologies()));
    }

    private static DcsphEntry open(DcsphCode code, String permitted) {
        var codes = Set.of(new EntitlementCode(permitted));
        return new DcsphEntry(code, null, "", Set.of(), codes, codes, codes, false);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
