package nl.trajectoryledger.query.rebuild;

import nl.trajectoryledger.query.generations.CatchUp;
import nl.trajectoryledger.query.generations.Change;
import nl.trajectoryledger.query.generations.Claim;
import nl.trajectoryledger.query.generations.Comparison;
import nl.trajectoryledger.query.generations.Filling;
import nl.trajectoryledger.query.generations.Parked;
import nl.trajectoryledger.query.generations.ParkedLog;
import nl.trajectoryledger.query.pace.Pace;
import nl.trajectoryledger.query.reading.Serving;
import nl.trajectoryledger.query.rebuild.Wanted.Kind;
import nl.trajectoryledger.query.rulebook.Rulebook;

import java.util.function.Consumer;

/** What a rebuild does, from the first event to the generation that serves. */
final class Rebuild {

    private final Filling filling;
    private final CatchUp catchUp;
    private final Comparison comparison;
    private final Change change;
    private final ParkedLog parked;
    private final Consumer<Parked> live;
    private final RebuildLog log;

    /**
     * A rebuild of everybody.
     *
     * @param live told of whoever has no rows in the generation that comes to serve
     */
    Rebuild(
            Filling filling,
            CatchUp catchUp,
            Comparison comparison,
            Change change,
            ParkedLog parked,
            Consumer<Parked> live,
            RebuildLog log) {
        this.filling = filling;
        this.catchUp = catchUp;
        this.comparison = comparison;
        this.change = change;
        this.parked = parked;
        this.live = live;
        this.log = log;
    }

    void run(Claim claim, Wanted wanted, Rulebook rulebook, Pace pace) throws InterruptedException {
        if (wanted.kind() != Kind.RETURN) {
            filling.prepare(claim);
            log.plan(claim, filling.events());
            filling.fill(claim, rulebook, pace);
            log.advance(claim, pace);
        }
        log.step(claim, "catch-up");
        catchUp.most(claim, rulebook, pace);
        log.step(claim, "compare");
        boolean all = wanted.kind() == Kind.COMPARE;
        log.compared(claim, all ? comparison.all(claim) : comparison.sample(claim));
        if (all) {
            log.finish(claim, "done", null);
        } else {
            log.step(claim, "change");
            change(claim, wanted, rulebook);
        }
    }

    private void change(Claim claim, Wanted wanted, Rulebook rulebook) {
        var returnedUnder = wanted.kind() == Kind.RETURN ? Serving.rules(rulebook) : null;
        boolean changed =
                change.to(
                        claim,
                        rulebook,
                        wanted.acceptParked(),
                        returnedUnder,
                        () -> {
                            parked.of(claim.rebuild()).forEach(live);
                            log.finish(claim, "done", null);
                        });
        if (!changed) {
            log.finish(claim, "refused", "patients are parked, and that was not accepted");
        }
    }
}
