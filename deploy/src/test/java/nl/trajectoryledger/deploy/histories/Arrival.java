package nl.trajectoryledger.deploy.histories;

import nl.trajectoryledger.command.dossier.Fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Another order in which the facts of a story arrive. It decides nothing where the ledger's order
 * has no say: no two facts of one kind have one day, a session is corrected or retracted once at
 * most and referred to by its id, and what brings a diagnosis code into force keeps its order,
 * because the door compares a migration with the code in force by then.
 */
final class Arrival {

    private Arrival() {}

    /** A fact that arrives before the one it rests on is refused, and sent again. */
    static List<Statement> inAnotherOrder(List<Statement> story, Random random) {
        var shuffled = new ArrayList<>(story.subList(1, story.size()));
        Collections.shuffle(shuffled, random);
        var codes = story.stream().filter(Arrival::bringsACode).iterator();
        shuffled.replaceAll(fact -> bringsACode(fact) ? codes.next() : fact);
        shuffled.addFirst(story.getFirst());
        return Door.eventually(shuffled);
    }

    private static boolean bringsACode(Statement statement) {
        return statement.fact() instanceof Fact.Intake
                || statement.fact() instanceof Fact.DiagnosisMigrated;
    }
}
