package nl.trajectoryledger.query.verification;

import nl.trajectoryledger.query.pace.Tally;
import nl.trajectoryledger.query.verification.breaks.Break;
import nl.trajectoryledger.query.verification.breaks.Breaks;
import nl.trajectoryledger.query.verification.log.LogCheck;
import nl.trajectoryledger.query.verification.rows.TableResult;

import java.util.ArrayList;
import java.util.List;

/**
 * What came out of a verification.
 *
 * @param events whose hashes were recomputed
 * @param leaves that were compared with their events
 * @param compared patients whose rows of the read tables were derived anew and compared
 * @param breaks how many there are; the first are told
 * @param notChecked what was not looked at, and why
 */
record Verified(
        long events,
        long patients,
        long leaves,
        long compared,
        long breaks,
        List<Break> told,
        List<String> notChecked) {

    /** What no verification looks at. */
    private static final String NO_EVENTS =
            "what no event tells: keys of patients, search hashes, imports, editions of codes, the"
                    + " generation that does not serve";

    static Verified of(
            Tally read, LogCheck.Result log, TableResult rows, boolean noHeads, Breaks breaks) {
        var notChecked = new ArrayList<String>();
        if (log.unlogged() > 0) {
            notChecked.add(
                    "%d events the log has not come to yet, but for their chains"
                            .formatted(log.unlogged()));
        }
        if (noHeads) {
            notChecked.add("whether the log was cut short: nobody gave a head that was kept");
        }
        notChecked.addAll(rows.notChecked());
        notChecked.add(NO_EVENTS);
        return new Verified(
                read.events(),
                read.patients(),
                log.leaves(),
                rows.patients(),
                breaks.count(),
                breaks.told(),
                notChecked);
    }
}
