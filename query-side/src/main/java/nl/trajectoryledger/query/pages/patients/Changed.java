package nl.trajectoryledger.query.pages.patients;

import nl.trajectoryledger.query.coverage.Payer;
import nl.trajectoryledger.query.coverage.SessionCoverage;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.explain.Difference;
import nl.trajectoryledger.query.rulebook.Reason;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Sessions whose answer changed alike between two moments.
 *
 * @param from the answer before; null if they were not known
 * @param to the answer after; null if they are not known any more
 * @param cause what made the first of them change; null where that goes without saying
 */
record Changed(
        @Nullable Answer from,
        @Nullable Answer to,
        List<SessionCoverage> sessions,
        @Nullable Difference cause) {

    /** What is answered about a session, but for its number. */
    record Answer(@Nullable Verdict verdict, Set<Reason> reasons, @Nullable Payer payer) {

        static Answer of(SessionCoverage session) {
            return new Answer(session.verdict(), session.reasons(), session.payer());
        }

        /** By which shape and colour it is drawn. */
        public String kind() {
            return verdict == null ? "NO_TREATMENT" : verdict.name();
        }
    }

    /** Which change it is. */
    record Kind(@Nullable Answer from, @Nullable Answer to) {}
}
