package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A row of a document: a claim line, a form. It stands or falls as a whole, and introduces patient
 * and trajectory where nobody did before. Recognised by the references of its facts, it stays in
 * the ledger as it was, also when what it said was retracted since.
 */
public sealed interface Documented extends Statement {

    /** Who the patient is; null if the document only names one whom the ledger must know. */
    Fact.@Nullable Patient patient();

    /** A row that needs no trajectory. */
    record OnPatient(Fact.@Nullable Patient patient, List<Fact> facts) implements Documented {

        public OnPatient {
            facts = List.copyOf(facts);
        }

        /** What is said of somebody whom the ledger must know. */
        public static OnPatient known(List<Fact> facts) {
            return new OnPatient(null, facts);
        }
    }

    /** A row about a session that it names by the reference under which it was stated. */
    non-sealed interface OnSession extends Documented {

        /** System and reference of the session. */
        Source session();

        /** What the row says of the session, as it was stated first. */
        List<Fact> facts(SessionDelivered stated);
    }

    /** A row about a trajectory that it does not name. */
    non-sealed interface OnTrajectory extends Documented {

        /** Which trajectory is meant, and how it opens if nobody announced it. */
        Opening opening();

        /** What the row says, under the key that the trajectory has in the ledger. */
        List<Fact> facts(TrajectoryKey trajectory);
    }

    /** A row about a trajectory that the ledger must know; it introduces nothing. */
    non-sealed interface OnKnownTrajectory extends Documented {

        /** Which trajectory is meant. */
        TrajectorySought sought();

        /** What the row says, under the key that the trajectory has in the ledger. */
        List<Fact> facts(TrajectoryKey trajectory);
    }
}
