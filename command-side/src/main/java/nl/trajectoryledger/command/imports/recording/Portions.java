package nl.trajectoryledger.command.imports.recording;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a file is dealt with in one go.
 *
 * @param window rows sorted by patient at a time: the more, the fewer transactions for a file in
 *     the order of time
 * @param transaction rows recorded in one transaction: the more, the longer a follower waits
 * @param atOnce transactions that run beside each other
 */
record Portions(int window, int transaction, int atOnce) {

    /** Whole patients, as many in a transaction as have that many rows. */
    List<List<PatientRows>> transactions(List<PatientRows> patients) {
        var all = new ArrayList<List<PatientRows>>();
        var one = new ArrayList<PatientRows>();
        int rows = 0;
        for (var patient : patients) {
            one.add(patient);
            rows += patient.rows().size();
            if (rows >= transaction) {
                all.add(List.copyOf(one));
                one.clear();
                rows = 0;
            }
        }
        if (!one.isEmpty()) {
            all.add(List.copyOf(one));
        }
        return all;
    }
}
