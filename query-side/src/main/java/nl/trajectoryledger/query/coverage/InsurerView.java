package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.history.Session;
import nl.trajectoryledger.query.rulebook.Seen;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one insurer sees of a trajectory. A treatment it both sees and was told of as history is
 * one: the history stands first for what the insurer sees until its end, then for what else the
 * ledger holds until then, and the rest took place somewhere else.
 */
final class InsurerView {

    private static final Comparator<Session> IN_ORDER =
            Comparator.comparing(Session::date).thenComparing(Session::fact);

    private final UzoviCode insurer;
    private final Set<Seen> ways;
    private final Insurance insurance;
    private final LocalDate cutoff;

    /**
     * @param ways how the insurer comes to see a treatment
     */
    InsurerView(UzoviCode insurer, Set<Seen> ways, Insurance insurance, LocalDate cutoff) {
        this.insurer = insurer;
        this.ways = ways;
        this.insurance = insurance;
        this.cutoff = cutoff;
    }

    /** The insurers that stated a history or to which it was stated. */
    static Set<UzoviCode> toldOf(PriorHistoryStated statement, Insurance insurance) {
        var told = new TreeSet<UzoviCode>();
        statement.statedBy().insurer().ifPresent(told::add);
        if (statement.insurer() != null) {
            told.add(statement.insurer());
        }
        var signedOn = statement.signedOn();
        var to = insurance.insurerOn(signedOn == null ? statement.upTo().plusDays(1) : signedOn);
        if (to != null) {
            told.add(to);
        }
        return told;
    }

    CountedTreatments of(TrajectoryCase trajectory) {
        var held =
                trajectory.history().sessions().stream()
                        .filter(Session::counts)
                        .sorted(IN_ORDER)
                        .toList();
        var decided = decided(trajectory);
        var seen = new ArrayList<Session>();
        var live = new ArrayList<Session>();
        for (var session : held) {
            if (decided.contains(session.fact()) || isInsured(session)) {
                seen.add(session);
            } else if (!session.retracted()) {
                live.add(session);
            }
        }
        return counted(seen, live, statement(trajectory));
    }

    /**
     * @param seen sessions the insurer sees, also those retracted since
     * @param unseen other sessions that stand
     */
    private CountedTreatments counted(
            List<Session> seen, List<Session> unseen, @Nullable PriorHistoryStated statement) {
        var counted = new ArrayList<>(seen);
        int placed = 0;
        if (statement != null) {
            var told = upTo(statement, unseen);
            // What was retracted did not take place, so that no history tells of it.
            int left =
                    statement.treatments()
                            - (int)
                                    upTo(statement, seen).stream()
                                            .filter(session -> !session.retracted())
                                            .count();
            int covered = Math.clamp(left, 0, told.size());
            counted.addAll(told.subList(0, covered));
            placed = statement.startedOn().isAfter(cutoff) ? 0 : Math.max(0, left - covered);
        }
        counted.removeIf(session -> session.date().isAfter(cutoff));
        return new CountedTreatments(counted, placed, statement);
    }

    private static List<Session> upTo(PriorHistoryStated statement, List<Session> sessions) {
        return sessions.stream()
                .filter(session -> !session.date().isAfter(statement.upTo()))
                .toList();
    }

    private Set<FactId> decided(TrajectoryCase trajectory) {
        return !ways.contains(Seen.DECIDED)
                ? Set.of()
                : trajectory.history().decisions().stream()
                        .filter(decision -> decision.insurer().equals(insurer))
                        .filter(decision -> !decision.date().isAfter(cutoff))
                        .map(ClaimDecided::session)
                        .collect(Collectors.toSet());
    }

    private boolean isInsured(Session session) {
        return ways.contains(Seen.INSURED)
                && !session.retracted()
                && insurer.equals(insurance.insurerOn(session.date()));
    }

    /** Of several histories the one that counts for the law would, had the others not been told. */
    private @Nullable PriorHistoryStated statement(TrajectoryCase trajectory) {
        return !ways.contains(Seen.STATED)
                ? null
                : trajectory.history().statements().stream()
                        .filter(statement -> toldOf(statement, insurance).contains(insurer))
                        .max(StatedHistory.LATEST)
                        .orElse(null);
    }
}
