package nl.trajectoryledger.query.generations;

import nl.trajectoryledger.query.reading.Serving;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Supplier;

/**
 * Lets a generation serve in the place of the other, in one transaction: whoever writes rows waits
 * meanwhile, nobody who reads does.
 */
public final class Change {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Serving serving;
    private final CatchUp catchUp;
    private final Supplier<ReadPosition> live;
    private final GenerationLog generations;
    private final ParkedLog parked;

    /**
     * Changes the generation that serves.
     *
     * @param live up to where the live projection has brought the one that serves
     */
    public Change(
            JdbcClient database,
            PlatformTransactionManager transactions,
            CatchUp catchUp,
            Supplier<ReadPosition> live) {
        this.database = database;
        transaction = new TransactionTemplate(transactions);
        serving = new Serving(database);
        this.catchUp = catchUp;
        this.live = live;
        generations = new GenerationLog(database);
        parked = new ParkedLog(database);
    }

    /**
     * Brings the generation up to date and lets it serve.
     *
     * @param acceptParked even though somebody has no rows in it
     * @param returnedUnder the rules, if it is an earlier generation that serves again
     * @param written in the same transaction
     * @return false if somebody was parked and that was not accepted; then nothing has changed
     */
    public boolean to(
            Claim claim,
            Rulebook rulebook,
            boolean acceptParked,
            @Nullable String returnedUnder,
            Runnable written) {
        return transaction.<Boolean>execute(
                _ -> {
                    serving.reserved();
                    claim.hold(database);
                    catchUp.rest(claim, rulebook);
                    if (parked.count(claim) > 0 && !acceptParked) {
                        return false;
                    }
                    generations.advance(claim.generation().other(), live.get());
                    generations.becomesWhole(claim.generation());
                    generations.becomesWhole(claim.generation().other());
                    serving.change(claim.generation(), returnedUnder);
                    written.run();
                    return true;
                });
    }
}
