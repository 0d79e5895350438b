package nl.trajectoryledger.query.transparency;

import nl.trajectoryledger.events.merkle.LogSigner;
import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.query.log.KeptHead;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.testledger.TestLedger;

import java.time.Clock;
import java.util.List;

/** The log of a ledger of tests, grown when a test says so. */
public final class GrownLog {

    private final LogGrowth growth;

    public GrownLog(TestLedger ledger) {
        growth =
                new LogGrowth(
                        new LogTables(ledger.jdbc()),
                        ledger.transactions(),
                        new LogSigning(LogSigner.generate("ledger.example"), null),
                        Clock.systemUTC());
    }

    /** Takes in what is there. */
    public List<SignedNote> grow() {
        return growth.grow().stream().map(KeptHead::note).toList();
    }
}
