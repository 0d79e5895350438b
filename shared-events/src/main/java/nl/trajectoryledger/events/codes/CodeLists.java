package nl.trajectoryledger.events.codes;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The smaller code lists of the field, each with its source in the file. */
public final class CodeLists {

    private static final Map<PerformanceCode, PerformanceEntry> PERFORMANCES =
            CodeTable.read(
                    "performance-codes.csv",
                    row -> new PerformanceCode(row.getField("code")),
                    CodeLists::performance);
    private static final Map<EntitlementCode, EntitlementEntry> ENTITLEMENTS =
            CodeTable.read(
                    "entitlement-codes.csv",
                    row -> new EntitlementCode(row.getField("code")),
                    CodeLists::entitlement);
    private static final Map<Qualification, String> QUALIFICATIONS =
            CodeTable.read(
                    "agb-specialisations.csv",
                    row -> new Qualification(row.getField("code")),
                    row -> row.getField("label_nl"));
    private static final Map<ListClause, Condition> CLAUSES =
            CodeTable.read(
                    "list-clauses.csv",
                    row -> new ListClause(row.getField("clause")),
                    row ->
                            new Condition(
                                    row.getField("status").equals("in-force"),
                                    row.getField("condition_nl")));

    private static final Map<ReturnCode, ReturnCodeEntry> RETURNS =
            CodeTable.read(
                    "return-codes.csv",
                    row -> new ReturnCode(row.getField("code")),
                    row ->
                            new ReturnCodeEntry(
                                    new ReturnCode(row.getField("code")),
                                    row.getField("meaning_nl"),
                                    row.getField("meaning_en")));

    private CodeLists() {}

    /** The condition that a clause of Bijlage 1 names. */
    private record Condition(boolean inForce, String text) {}

    private static PerformanceEntry performance(NamedCsvRecord row) {
        return new PerformanceEntry(
                new PerformanceCode(row.getField("code")),
                PerformanceKind.of(row.getField("kind")),
                row.getField("discipline"),
                stated(row.getField("list_from_2025")),
                row.getField("label_nl"));
    }

    private static EntitlementEntry entitlement(NamedCsvRecord row) {
        var until = stated(row.getField("valid_until"));
        return new EntitlementEntry(
                new EntitlementCode(row.getField("code")),
                LocalDate.parse(row.getField("valid_from")),
                until == null ? null : LocalDate.parse(until),
                row.getField("payer"),
                row.getField("meaning_nl"));
    }

    private static @Nullable String stated(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    /** What a performance code pays for; empty if no list has the code. */
    public static Optional<PerformanceKind> kindOf(PerformanceCode code) {
        return find(code).map(PerformanceEntry::kind);
    }

    /** What the lists of performances say of a code, if one has it. */
    public static Optional<PerformanceEntry> find(PerformanceCode code) {
        return Optional.ofNullable(PERFORMANCES.get(code));
    }

    /** What COD321 says of an entitlement code, if it has it. */
    public static Optional<EntitlementEntry> find(EntitlementCode code) {
        return Optional.ofNullable(ENTITLEMENTS.get(code));
    }

    /** What COD954 says of a return code, if it is one that claims for treatments meet with. */
    public static Optional<ReturnCodeEntry> find(ReturnCode code) {
        return Optional.ofNullable(RETURNS.get(code));
    }

    /** What a specialisation is called, if COD016 has it. */
    public static Optional<String> label(Qualification qualification) {
        return Optional.ofNullable(QUALIFICATIONS.get(qualification));
    }

    /** The condition a clause names, if Bijlage 1 has it, repealed or not. */
    public static Optional<String> label(ListClause clause) {
        return Optional.ofNullable(CLAUSES.get(clause)).map(Condition::text);
    }

    /** Whether COD321 has the entitlement code. */
    public static boolean knows(EntitlementCode code) {
        return ENTITLEMENTS.containsKey(code);
    }

    /** Whether COD016 has the specialisation. */
    public static boolean knows(Qualification qualification) {
        return QUALIFICATIONS.containsKey(qualification);
    }

    /** Whether Bijlage 1 has the clause and has not repealed it. */
    public static boolean inForce(ListClause clause) {
        var condition = CLAUSES.get(clause);
        return condition != null && condition.inForce();
    }

    /** The clauses of Bijlage 1 that are not repealed. */
    public static Set<ListClause> clausesInForce() {
        return CLAUSES.keySet().stream()
                .filter(CodeLists::inForce)
                .collect(Collectors.toUnmodifiableSet());
    }
}
