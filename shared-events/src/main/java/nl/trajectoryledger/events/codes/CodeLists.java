package nl.trajectoryledger.events.codes;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The smaller code lists of the field, each with its source in the file. */
public final class CodeLists {

    private static final Map<PerformanceCode, PerformanceKind> PERFORMANCES =
            CodeTable.read(
                    "performance-codes.csv",
                    row -> new PerformanceCode(row.getField("code")),
                    row -> PerformanceKind.of(row.getField("kind")));
    private static final Map<EntitlementCode, String> ENTITLEMENTS =
            CodeTable.read(
                    "entitlement-codes.csv",
                    row -> new EntitlementCode(row.getField("code")),
                    row -> row.getField("meaning_nl"));
    private static final Map<Qualification, String> QUALIFICATIONS =
            CodeTable.read(
                    "agb-specialisations.csv",
                    row -> new Qualification(row.getField("code")),
                    row -> row.getField("label_nl"));
    private static final Map<ListClause, Boolean> CLAUSES =
            CodeTable.read(
                    "list-clauses.csv",
                    row -> new ListClause(row.getField("clause")),
                    row -> row.getField("status").equals("in-force"));

    private CodeLists() {}

    /** What a performance code pays for; empty if no list has the code. */
    public static Optional<PerformanceKind> kindOf(PerformanceCode code) {
        return Optional.ofNullable(PERFORMANCES.get(code));
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
        return CLAUSES.getOrDefault(clause, false);
    }

    /** The clauses of Bijlage 1 that are not repealed. */
    public static Set<ListClause> clausesInForce() {
        return CLAUSES.keySet().stream()
                .filter(CodeLists::inForce)
                .collect(Collectors.toUnmodifiableSet());
    }
}
