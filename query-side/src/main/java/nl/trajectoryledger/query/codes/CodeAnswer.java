package nl.trajectoryledger.query.codes;

import nl.trajectoryledger.events.codes.CodeLists;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.ListClause;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the DCSPH list says of a diagnosis code on a day.
 *
 * @param on the day
 * @param claimable whether a treatment of the day can be claimed under it
 * @param closedFrom first day it cannot be; null while it is open
 * @param restriction for whom alone it is open, as the list words it; empty if for anybody
 * @param label pathology and location in Dutch
 * @param clauses clauses of Bijlage 1 it can stand for
 * @param adult entitlement codes permitted from 18 years
 * @param minorPhysio the same below 18 years, for physiotherapy
 * @param minorExercise the same below 18 years, for exercise therapy
 * @param bodySide whether a claim must say left or right
 * @param edition the edition in force on the day
 */
public record CodeAnswer(
        DcsphCode code,
        LocalDate on,
        boolean claimable,
        @Nullable LocalDate closedFrom,
        String restriction,
        String label,
        List<Clause> clauses,
        List<Permitted> adult,
        List<Permitted> minorPhysio,
        List<Permitted> minorExercise,
        boolean bodySide,
        EditionSummary edition) {

    /** A clause of Bijlage 1 with the condition it names. */
    public record Clause(ListClause clause, String condition) {}

    /**
     * An entitlement code that goes with the diagnosis.
     *
     * @param valid whether COD321 has the code on the day
     */
    public record Permitted(EntitlementCode code, String meaning, boolean valid) {}

    /** The answer, if the list knows the code on the day. */
    public static Optional<CodeAnswer> of(DcsphList list, DcsphCode code, LocalDate day) {
        return list.find(code, day).map(entry -> of(list, entry, day));
    }

    private static CodeAnswer of(DcsphList list, DcsphEntry entry, LocalDate day) {
        return new CodeAnswer(
                entry.code(),
                day,
                entry.claimableOn(day),
                entry.closedFrom(),
                entry.restriction(),
                list.label(entry.code()),
                entry.clauses().stream().sorted(CodeAnswer::inOrder).map(CodeAnswer::of).toList(),
                permitted(entry.adult(), day),
                permitted(entry.minorPhysio(), day),
                permitted(entry.minorExercise(), day),
                entry.bodySide(),
                EditionSummary.of(list, list.edition(day).orElseThrow()));
    }

    /** B2 comes before B13. */
    private static int inOrder(ListClause one, ListClause other) {
        int byLetter = one.value().substring(0, 1).compareTo(other.value().substring(0, 1));
        int byLength = Integer.compare(one.value().length(), other.value().length());
        return byLetter != 0 ? byLetter : byLength != 0 ? byLength : one.compareTo(other);
    }

    private static Clause of(ListClause clause) {
        return new Clause(clause, CodeLists.label(clause).orElse(""));
    }

    private static List<Permitted> permitted(Collection<EntitlementCode> codes, LocalDate day) {
        return codes.stream().sorted().map(code -> permitted(code, day)).toList();
    }

    private static Permitted permitted(EntitlementCode code, LocalDate day) {
        return CodeLists.find(code)
                .map(entry -> new Permitted(code, entry.meaningNl(), entry.validOn(day)))
                .orElseGet(() -> new Permitted(code, "", false));
    }
}
