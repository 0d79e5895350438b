package nl.trajectoryledger.query.rulebooks;

import nl.trajectoryledger.query.rulebook.Clause;
import nl.trajectoryledger.query.rulebook.Dated;
import nl.trajectoryledger.query.rulebook.LongSession;
import nl.trajectoryledger.query.rulebook.Rule;
import nl.trajectoryledger.query.rulebook.Rulebook;

import java.util.List;
import java.util.Set;

/**
 * One rulebook.
 *
 * @param inForce whether everything is judged by it unless another is asked for
 * @param differences keys of the pieces in which it differs from the one in force
 */
record KnownRulebook(
        String version,
        String hash,
        boolean inForce,
        Set<String> differences,
        List<Rule> rules,
        List<Clause> clauses,
        List<Dated<?>> parameters,
        List<LongSession> longSessions) {

    static KnownRulebook of(Rulebook rulebook, Rulebook inForce) {
        return new KnownRulebook(
                rulebook.version(),
                rulebook.hash(),
                rulebook == inForce,
                rulebook.differences(inForce),
                rulebook.rules(),
                rulebook.clauses().stream().sorted().map(rulebook::clause).toList(),
                rulebook.parameters().entries(),
                rulebook.longSessions());
    }
}
