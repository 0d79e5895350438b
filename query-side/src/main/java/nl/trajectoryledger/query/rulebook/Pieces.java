package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.query.rulebook.Atom.Choice;
import nl.trajectoryledger.query.rulebook.Atom.ListedClause;
import nl.trajectoryledger.query.rulebook.Atom.LongIndication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the pieces of a rulebook from files, and remembers which file each comes from. */
final class Pieces {

    private final SortedMap<String, Atom> atoms = new TreeMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final List<RulebookProblem> problems = new ArrayList<>();
    private final String changed;

    Pieces() {
        this.changed = "";
    }

    /**
     * @param changed the file by which a rulebook that was right is changed, so that whatever is
     *     wrong afterwards comes from it
     */
    Pieces(String changed, Map<String, Atom> under) {
        this.changed = changed;
        atoms.putAll(under);
    }

    /** A whole rule takes the place of the rule of that name. */
    void rules(String file, Collection<Rule> rules) {
        for (var rule : rules) {
            var heading = "rule/" + rule.rule();
            if (!files.containsKey(heading)) {
                atoms.keySet().removeIf(key -> (key + "/").startsWith(heading + "/"));
            }
            add(file, Atom.of(rule));
        }
    }

    void clauses(String file, Collection<Clause> clauses) {
        add(file, clauses.stream().map(ListedClause::new).toList());
    }

    void choices(String file, Collection<Dated<Parameter>> choices) {
        add(file, choices.stream().map(Choice::new).toList());
    }

    void longSessions(String file, Collection<LongSession> sessions) {
        add(file, sessions.stream().map(LongIndication::new).toList());
    }

    private void add(String file, Collection<? extends Atom> more) {
        for (var atom : more) {
            if (files.put(atom.key(), file) != null) {
                problems.add(
                        new RulebookProblem(
                                file, atom.key(), "the piece", "stands there twice", "it once"));
            }
            atoms.put(atom.key(), atom);
        }
    }

    /** The rulebook of these pieces, if nothing in it is impossible. */
    Rulebook rulebook(String version) {
        var check = new RulebookCheck(key -> files.getOrDefault(key, changed));
        check.check(atoms);
        problems.addAll(check.problems());
        if (!problems.isEmpty()) {
            throw new RulebookRefused(problems);
        }
        return new Rulebook(version, atoms);
    }
}
