package nl.trajectoryledger.query.rulebook;

import static java.util.stream.Collectors.toMap;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.query.rulebook.Atom.Choice;
import nl.trajectoryledger.query.rulebook.Atom.Heading;
import nl.trajectoryledger.query.rulebook.Atom.ListedClause;
import nl.trajectoryledger.query.rulebook.Atom.LongIndication;
import nl.trajectoryledger.query.rulebook.Atom.Version;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules of entitlement with their dates: data, not code. */
public final class Rulebook {

    private final String version;
    private final String hash;
    private final SortedMap<String, Atom> atoms;
    private final Map<RuleName, Rule> rules;
    private final Map<DcsphCode, Rule> named;
    private final Map<ListClause, Clause> clauses;
    private final ParameterTable parameters;
    private final List<LongSession> longSessions;
    private final DcsphList codes;

    Rulebook(String version, Map<String, Atom> atoms) {
        this(version, atoms, DcsphList.builtIn());
    }

    private Rulebook(String version, Map<String, Atom> atoms, DcsphList codes) {
        this.version = version;
        this.codes = codes;
        this.atoms = Collections.unmodifiableSortedMap(new TreeMap<>(atoms));
        this.hash = CanonicalContent.hash(version, this.atoms);
        this.rules =
                all(Heading.class)
                        .map(heading -> heading.rule().with(versions(heading.rule().rule())))
                        .collect(toMap(Rule::rule, Function.identity()));
        this.named = new HashMap<>();
        rules().forEach(rule -> rule.diagnoses().forEach(code -> named.putIfAbsent(code, rule)));
        this.clauses =
                all(ListedClause.class)
                        .map(ListedClause::clause)
                        .collect(toMap(Clause::clause, Function.identity()));
        this.parameters =
                new ParameterTable(all(Choice.class).<Dated<?>>map(Choice::parameter).toList());
        this.longSessions = all(LongIndication.class).map(LongIndication::session).toList();
    }

    private Rulebook(Rulebook rules, DcsphList codes) {
        this.version = rules.version;
        this.codes = codes;
        this.atoms = rules.atoms;
        this.hash = rules.hash;
        this.rules = rules.rules;
        this.named = rules.named;
        this.clauses = rules.clauses;
        this.parameters = rules.parameters;
        this.longSessions = rules.longSessions;
    }

    private <A extends Atom> Stream<A> all(Class<A> type) {
        return atoms.values().stream().filter(type::isInstance).map(type::cast);
    }

    private List<RuleVersion> versions(RuleName name) {
        return all(Version.class)
                .filter(version -> version.rule() == name)
                .map(Version::version)
                .toList();
    }

    /** The rulebook that ships with the ledger. */
    public static Rulebook builtIn() {
        return BuiltIn.RULEBOOK;
    }

    /**
     * A rulebook that differs from the one that ships with the ledger in what a file says.
     *
     * @throws RulebookRefused if the file cannot be read, or something in it cannot be right
     */
    public static Rulebook load(Path file) {
        return RulebookFiles.load(file, builtIn());
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
        return new Rulebook(this, list);
    }

    /** What the law leaves open, by day and insurer. */
    public ParameterTable parameters() {
        return parameters;
    }

    /** A rule by its name. */
    public Rule rule(RuleName name) {
        return Optional.ofNullable(rules.get(name))
                .orElseThrow(
                        () -> new IllegalStateException("rule not in the rulebook yet: " + name));
    }

    /** Every rule, in the order of their names. */
    public List<Rule> rules() {
        return rules.values().stream().sorted(Comparator.comparing(Rule::rule)).toList();
    }

    /** The rule a diagnosis code falls under of itself, if one names it. */
    public Optional<Rule> namedBy(DcsphCode diagnosis) {
        return Optional.ofNullable(named.get(diagnosis));
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

    /** Every indication for a long session. */
    public List<LongSession> longSessions() {
        return longSessions;
    }

    /** The indications for a long session that a diagnosis code tells of. */
    public List<LongSession> longSessionIndications(
            DcsphCode diagnosis, int age, LocalDate day, @Nullable UzoviCode insurer) {
        return longSessions.stream()
                .filter(session -> session.isToldBy(diagnosis, age, day, insurer))
                .toList();
    }

    /** The pieces it is made of, by their keys. */
    public SortedMap<String, Atom> atoms() {
        return atoms;
    }

    /** The keys of the pieces that another rulebook has otherwise, or that one of them lacks. */
    public Set<String> differences(Rulebook other) {
        var keys = new TreeSet<>(atoms.keySet());
        keys.addAll(other.atoms.keySet());
        keys.removeIf(key -> Objects.equals(atoms.get(key), other.atoms.get(key)));
        return keys;
    }

    /** This rulebook with some pieces as another has them: replaced, added, or left out. */
    public Rulebook taking(Collection<String> keys, Rulebook other) {
        var mixed = new TreeMap<>(atoms);
        // What the other lacks is left out.
        keys.forEach(key -> mixed.compute(key, (_, _) -> other.atoms.get(key)));
        return new Rulebook(version, mixed, codes);
    }

    private static final class BuiltIn {
        private static final Rulebook RULEBOOK = RulebookFiles.builtIn();
    }
}
