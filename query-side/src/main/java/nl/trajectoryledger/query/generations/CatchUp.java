package nl.trajectoryledger.query.generations;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.pace.Pace;
import nl.trajectoryledger.query.reading.Obstacle;
import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.reading.StatusDeriver;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.PatientStreams;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** Brings a generation that does not serve up to date, as the live projection does the other. */
public final class CatchUp {

    /** Patients in one transaction. */
    private static final int BUNCH = 200;

    /** So few are left to the end, when nobody may write. */
    private static final int FEW = 100;

    /** Against a ledger that grows as fast as it is caught up with. */
    private static final int ROUNDS = 20;

    private final PatientStreams streams;
    private final LedgerEventSource source;
    private final ReadTables tables;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final GenerationLog generations;
    private final ParkedLog parked;

    public CatchUp(
            PatientStreams streams,
            LedgerEventSource source,
            ReadTables tables,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.streams = streams;
        this.source = source;
        this.tables = tables;
        this.database = database;
        transaction = new TransactionTemplate(transactions);
        generations = new GenerationLog(database);
        parked = new ParkedLog(database);
    }

    /** Brings it so far that little is left. */
    public void most(Claim claim, Rulebook rulebook, Pace pace) {
        for (int round = 0; round < ROUNDS; round++) {
            // Taken before: what is recorded meanwhile is for the next round.
            var reached = source.createHeadToken();
            var touched = touched(claim);
            touched.entrySet().stream()
                    .gather(Gatherers.windowFixed(BUNCH))
                    .forEach(bunch -> derive(bunch, claim, rulebook, pace));
            transaction.executeWithoutResult(
                    _ -> {
                        claim.hold(database);
                        generations.advance(claim.generation(), reached);
                    });
            if (touched.size() <= FEW) {
                return;
            }
        }
    }

    private void derive(
            List<Map.Entry<PatientId, Long>> patients, Claim claim, Rulebook rulebook, Pace pace) {
        pace.check();
        var lastSequences =
                patients.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        transaction.executeWithoutResult(
                _ -> {
                    claim.hold(database);
                    derive(lastSequences, claim, rulebook);
                });
    }

    /**
     * Brings it to where the ledger is, in the caller's transaction, in which nobody else writes.
     */
    void rest(Claim claim, Rulebook rulebook) {
        derive(touched(claim), claim, rulebook);
    }

    /** The patients of whom the ledger or the generation that serves knows more, and how much. */
    private Map<PatientId, Long> touched(Claim claim) {
        var touched = new HashMap<>(generations.behindOther(claim.generation()));
        touched.putAll(streams.touchedAfter(generations.readUntil(claim.generation())));
        return touched;
    }

    private void derive(Map<PatientId, Long> lastSequences, Claim claim, Rulebook rulebook) {
        var next = tables.of(claim.generation());
        var failures = new StatusDeriver(streams, () -> next, () -> rulebook).derive(lastSequences);
        parked.remove(claim, lastSequences.keySet());
        failures.forEach((patient, cause) -> parked.add(claim, parked(patient, cause, rulebook)));
    }

    private Parked parked(PatientId patient, RuntimeException cause, Rulebook rulebook) {
        return Obstacle.of(cause) == Obstacle.UNWRITABLE
                ? Parked.refused(patient, cause)
                : Parked.of(streams.of(List.of(patient)).getFirst(), cause, rulebook);
    }
}
