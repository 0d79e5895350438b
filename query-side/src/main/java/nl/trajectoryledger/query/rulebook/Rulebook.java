package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphList;
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
    private final DcsphList codes;

    Rulebook(
            String version,
            String hash,
            Map<RuleName, Rule> rules,
            Map<ListClause, Clause> clauses,
            Parameters parameters) {
        this(version, hash, rules, clauses, parameters, DcsphList.builtIn());
    }

    private Rulebook(
            String version,
            String hash,
            Map<RuleName, Rule> rules,
            Map<ListClause, Clause> clauses,
            Parameters parameters,
            DcsphList codes) {
        this.version = version;
        this.hash = hash;
        this.rules = Map.copyOf(rules);
        this.clauses = Map.copyOf(clauses);
        this.parameters = parameters;
        this.codes = codes;
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

    /** The diagnosis codes it judges by, which have editions of their own. */
    public DcsphList codes() {
        return codes;
    }

    /** The same rules with another list of diagnosis codes; version and hash are the rules' own. */
    public Rulebook withCodes(DcsphList list) {
        return new Rulebook(version, hash, rules, clauses, parameters, list);
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
