package nl.trajectoryledger.query.rulebooks;

import nl.trajectoryledger.query.rulebook.Clause;
import nl.trajectoryledger.query.rulebook.Dated;
import nl.trajectoryledger.query.rulebook.LongSession;
import nl.trajectoryledger.query.rulebook.Rule;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Set;

/** What stands in the rulebooks that are known, each value with its time and source. */
@RestController
class RulebookAnswers {

    private final Rulebooks rulebooks;

    RulebookAnswers(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @GetMapping("/api/rulebooks")
    List<Known> known() {
        var all = rulebooks.all();
        return all.stream().map(rulebook -> Known.of(rulebook, all.getFirst())).toList();
    }

    /**
     * One rulebook.
     *
     * @param inForce whether everything is judged by it unless another is asked for
     * @param differences keys of the pieces in which it differs from the one in force
     */
    record Known(
            String version,
            String hash,
            boolean inForce,
            Set<String> differences,
            List<Rule> rules,
            List<Clause> clauses,
            List<Dated<?>> parameters,
            List<LongSession> longSessions) {

        static Known of(Rulebook rulebook, Rulebook inForce) {
            return new Known(
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
}
