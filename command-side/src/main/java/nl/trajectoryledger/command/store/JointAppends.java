package nl.trajectoryledger.command.store;

import nl.trajectoryledger.command.dossier.DossierCache;
import nl.trajectoryledger.events.identity.PatientId;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Set;
import java.util.function.Supplier;

/** Lets commands about many patients share a transaction and the statements in it. */
public final class JointAppends {

    private final LedgerEventStorageEngine events;
    private final DossierCache dossiers;

    JointAppends(LedgerEventStorageEngine events, DossierCache dossiers) {
        this.events = events;
        this.dossiers = dossiers;
    }

    /**
     * Sends commands about these patients, one after the other, in the transaction of the caller.
     * What they record is written at the end: when another writer was first, none of it is.
     *
     * @param known those of whom something may be recorded
     * @param newcomers those whose ids nobody else knows yet
     */
    public <T> T together(Set<PatientId> known, Set<PatientId> newcomers, Supplier<T> commands) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("what is appended jointly needs a transaction");
        }
        var joint = new JointAppend(events.readTogether(known, newcomers));
        var answer =
                ScopedValue.where(JointAppend.CURRENT, joint)
                        .call(() -> dossiers.passedByFor(commands));
        events.write(joint.recorded());
        return answer;
    }
}
