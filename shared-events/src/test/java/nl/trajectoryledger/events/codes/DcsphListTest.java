package nl.trajectoryledger.events.codes;

import static nl.trajectoryledger.events.codes.Discipline.EXERCISE_THERAPY;
import static nl.trajectoryledger.events.codes.Discipline.PHYSIOTHERAPY;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counts are those of the list itself: Vektis, Uniforme DCSPH-lijst per 1-7-2024, 4.5. */
class DcsphListTest {

    private static final DcsphList LIST = DcsphList.builtIn();
    private static final DcsphEdition EDITION = LIST.editions().getFirst();

    @Test
    void has_53_locations_times_91_pathologies_and_covid() {
        assertThat(EDITION.entries()).hasSize(53 * 91 + 1).hasSize(4824);
        assertThat(EDITION.find(new DcsphCode("9363"))).isPresent();
        assertThat(EDITION.find(new DcsphCode("9463"))).isEmpty();
    }

    @Test
    void closes_3332_codes_all_but_two_on_1_july_2024() {
        assertThat(entries().filter(DcsphEntry::closed)).hasSize(3332);
        assertThat(
                        entries()
                                .filter(DcsphEntry::closed)
                                .filter(entry -> entry.claimableOn(LocalDate.parse("2024-06-30")))
                                .filter(entry -> !entry.claimableOn(LocalDate.parse("2024-07-01"))))
                .hasSize(3330);
    }

    @ParameterizedTest
    @CsvSource({"2054, 2023-12-31, 2024-01-01", "9473, 2024-06-30, 2024-07-01"})
    void a_code_is_claimable_until_the_day_before_it_closes(
            String code, LocalDate last, LocalDate first) {
        assertThat(entry(code).claimableOn(last)).isTrue();
        assertThat(entry(code).claimableOn(first)).isFalse();
    }

    @Test
    void restricts_44_open_codes_to_one_group_of_therapists() {
        assertThat(countBy(DcsphEntry::restriction))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "", 4780L,
                                "Bekken FT", 24L,
                                "HT", 12L,
                                "kinderFT", 5L,
                                "CZ", 1L,
                                "Bekken FT en OT", 1L,
                                "HT/Bekken FT", 1L));
    }

    @Test
    void permits_entitlement_codes_from_eighteen_years_as_the_list_does() {
        assertThat(
                        entries()
                                .filter(entry -> !entry.closed())
                                .collect(groupingBy(entry -> texts(entry.adult()), counting())))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "009", 696L,
                                "001 008 009", 599L,
                                "001 008", 185L,
                                "", 6L,
                                "009 012", 2L,
                                "009 013 014 015 016 017 018 019", 1L,
                                "009 010", 1L,
                                "009 011", 1L,
                                "009 020 021", 1L));
    }

    @Test
    void requires_a_side_of_the_body_for_798_codes() {
        assertThat(entries().filter(DcsphEntry::bodySide)).hasSize(798);
    }

    @ParameterizedTest
    @CsvSource({
        "A2, 40", "A4, 135", "A7, 17", "A9, 18", "B1, 37", "B4, 21", "B6, 37", "B15, 25", "B18, 38",
        "D3, 39", "D4, 69", "D5, 398"
    })
    void names_the_clauses_of_bijlage_1_as_often_as_the_list_does(String clause, long codes) {
        assertThat(entries().filter(entry -> entry.clauses().contains(new ListClause(clause))))
                .hasSize((int) codes);
    }

    @Test
    void names_only_clauses_that_exist_and_are_in_force() {
        var named =
                entries().flatMap(entry -> entry.clauses().stream()).collect(Collectors.toSet());

        assertThat(named).isEqualTo(CodeLists.clausesInForce());
    }

    @Test
    void names_a_clause_only_where_a_chronic_condition_can_be_claimed() {
        assertThat(entries().filter(entry -> !entry.clauses().isEmpty()))
                .allMatch(entry -> entry.permitted(false, null).contains(code("001")));
    }

    @ParameterizedTest
    @CsvSource({
        "9373, '001 008', 001, 'Multiple sclerose / ALS/ spinale spieratrofie, Gegeneraliseerd'",
        "7023, '009 012', '003 009', ''",
        "6223, '009 012', '003 009', ''",
        "4021, '001 008 009', '001 003 009', ''",
        "9473, '', '', ''"
    })
    void knows_what_single_codes_permit(String code, String adult, String minor, String label) {
        assertThat(texts(entry(code).permitted(false, PHYSIOTHERAPY))).isEqualTo(adult);
        assertThat(texts(entry(code).permitted(true, PHYSIOTHERAPY))).isEqualTo(minor);
        if (!label.isEmpty()) {
            assertThat(LIST.label(new DcsphCode(code))).isEqualTo(label);
        }
    }

    @Test
    void an_empty_column_falls_back_on_the_other_age() {
        assertThat(entry("1979").adult()).isEmpty();
        assertThat(texts(entry("1979").permitted(false, null))).isEqualTo("003 009");
        assertThat(entry("9248").minorPhysio()).isEmpty();
        assertThat(texts(entry("9248").permitted(true, EXERCISE_THERAPY))).isEqualTo("009 011");
    }

    @Test
    void labels_every_open_code_in_words() {
        assertThat(entries().filter(entry -> !entry.closed()).map(DcsphEntry::code))
                .allMatch(code -> !LIST.label(code).contains("?"));
    }

    private static Stream<DcsphEntry> entries() {
        return EDITION.entries().values().stream();
    }

    private static DcsphEntry entry(String code) {
        return EDITION.find(new DcsphCode(code)).orElseThrow();
    }

    private static EntitlementCode code(String code) {
        return new EntitlementCode(code);
    }

    private static Map<String, Long> countBy(Function<DcsphEntry, String> what) {
        return entries().collect(groupingBy(what, counting()));
    }

    private static String texts(Set<EntitlementCode> codes) {
        return codes.stream().map(EntitlementCode::value).sorted().collect(Collectors.joining(" "));
    }
}
