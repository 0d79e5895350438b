package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.RuleName;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of entitlement with their dates: data, not code. */
public final class Rulebook {

    private final String version;
    private final String hash;
    private final Map<RuleName, Rule> rules;
    private final Map<ListClause, Clause> clauses;
    private final Parameters parameters;

    Rulebook(
            String version,
            String hash,
            Map<RuleName, Rule> rules,
            Map<ListClause, Clause> clauses,
            Parameters parameters) {
        this.version = version;
        this.hash = hash;
        this.rules = Map.copyOf(rules);
        this.clauses = Map.copyOf(clauses);
        this.parameters = parameters;
    }

    /** The rulebook that ships with the ledger. */
    public static Rulebook builtIn() {
        return BuiltIn.RULEBOOK;
    }

    /** Version of the rulebook, by its makers. */
    public String version() {
        return version;
    }

    /** SHA-256 over the canonical content, in lower-case hexadecimal. */
    public String hash() {
        return hash;
    }

    /** What the rulebook chose where the law leaves it open. */
    public Parameters parameters() {
        return parameters;
    }

    /** A rule by its name. */
    public Rule rule(RuleName name) {
        return Optional.ofNullable(rules.get(name))
                .orElseThrow(
                        () -> new IllegalStateException("rule not in the rulebook yet: " + name));
    }

    /** The rule a diagnosis code falls under of itself, if one names it. */
    public Optional<Rule> namedBy(DcsphCode diagnosis) {
        return rules.values().stream()
                .filter(rule -> rule.diagnoses().contains(diagnosis))
                .min(Comparator.comparing(Rule::rule));
    }

    /** A clause of Bijlage 1; one without term or age limit for those the files do not name. */
    public Clause clause(ListClause clause) {
        return Optional.ofNullable(clauses.get(clause))
                .orElseThrow(
                        () -> new IllegalStateException("clause not in the rulebook: " + clause));
    }

    /** Every clause the rulebook knows. */
    public Set<ListClause> clauses() {
        return clauses.keySet();
    }

    private static final class BuiltIn {

        private static final Rulebook RULEBOOK = RulebookFiles.builtIn();
    }
}
