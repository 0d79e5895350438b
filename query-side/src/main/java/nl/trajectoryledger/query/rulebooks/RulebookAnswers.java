package nl.trajectoryledger.query.rulebooks;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** What stands in the rulebooks that are known, each value with its time and source. */
@RestController
class RulebookAnswers {

    private final Rulebooks rulebooks;

    RulebookAnswers(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @GetMapping("/api/rulebooks")
    List<KnownRulebook> known() {
        var all = rulebooks.all();
        return all.stream().map(rulebook -> KnownRulebook.of(rulebook, all.getFirst())).toList();
    }
}
