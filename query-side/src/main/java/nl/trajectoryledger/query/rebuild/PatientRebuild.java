package nl.trajectoryledger.query.rebuild;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.reading.StatusDeriver;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.stream.PatientStreams;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/** Makes the rows of one patient anew, in the generation that serves. */
final class PatientRebuild {

    private final PatientStreams streams;
    private final StatusDeriver deriver;
    private final TransactionTemplate transaction;

    PatientRebuild(
            PatientStreams streams,
            ReadTables tables,
            CurrentRulebook rulebook,
            PlatformTransactionManager transactions) {
        this.streams = streams;
        deriver = new StatusDeriver(streams, tables::thatServe, rulebook);
        transaction = new TransactionTemplate(transactions);
    }

    /** False if the ledger knows no such patient. */
    boolean rebuild(PatientId patient) {
        if (streams.of(List.of(patient)).isEmpty()) {
            return false;
        }
        transaction.executeWithoutResult(_ -> deriver.deriveOrFail(patient));
        return true;
    }
}
